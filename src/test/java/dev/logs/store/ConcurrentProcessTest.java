package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes of their own: killed in the middle, and two at once. */
@Timeout(120)
class ConcurrentProcessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void killedWriterLeavesEveryBatchItReported(int reportedAtLeast) throws Exception {
        Path file = folder.resolve("logs.sqlite");
        int size = 1_500;
        Process process = AppendingProcess.start(file, 100_000, size);
        int reported = 0;
        try (BufferedReader lines = reader(process)) {
            while (reported < reportedAtLeast) {
                reported = Integer.parseInt(lines.readLine());
            }
            Thread.sleep(new Random().nextInt(30));
            // Through its handle: killing the process itself would close the pipe with what it still reported.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reported = Integer.parseInt(line);
            }
        }
        process.waitFor();
        List<LogEntry> entries = Reading.all(file);
        assertThat(entries.size() % size).isZero();
        assertThat(entries.size() / size).isBetween(reported, reported + 1);
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(300, new Random(1)));
        }
        assertThat(Reading.all(file)).hasSize(entries.size() + 300);
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void writersOfOneFileLoseAndDuplicateNothing() throws Exception {
        Path file = folder.resolve("new/2026/079/logs.sqlite");
        List<Process> processes = new ArrayList<>();
        for (int size : new int[] {700, 20, 150}) {
            processes.add(AppendingProcess.start(file, 40, size));
        }
        for (Process process : processes) {
            try (BufferedReader lines = reader(process)) {
                assertThat(lines.lines()).hasSize(40);
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(Reading.all(file))
                .hasSize(40 * (700 + 20 + 150))
                .extracting(LogEntry::logid)
                .doesNotHaveDuplicates();
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void readerIsNotDisturbedByAWriter() throws Exception {
        Path file = folder.resolve("logs.sqlite");
        PartitionFile.openForWriting(file, StoreSettings.DEFAULT).close();
        Process process = AppendingProcess.start(file, 60, 500);
        int last = 0;
        while (process.isAlive()) {
            int now = Reading.all(file).size();
            assertThat(now).isGreaterThanOrEqualTo(last);
            assertThat(now % 500).isZero();
            last = now;
        }
        assertThat(process.exitValue()).isZero();
        assertThat(Reading.all(file)).hasSize(30_000);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
