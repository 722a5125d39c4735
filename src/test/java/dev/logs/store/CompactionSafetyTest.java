package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A compaction that is killed, and one beside readers, writers and another compaction: nothing lost, nothing doubled. */
@Timeout(300)
class CompactionSafetyTest {

    private static final int KILLS = Integer.getInteger("logs.test.kills", 50);

    private static final Comparator<LogEntry> BY_TIME = Comparator.comparingLong(LogEntry::epoch)
            .thenComparingInt(LogEntry::nanos)
            .thenComparing(LogEntry::content);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    @Test
    void killedAtAnyMomentItLeavesEveryEntryOnce() throws Exception {
        Random random = new Random();
        int batches = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = CompactingProcess.start(file(), batches);
            int reported = batches;
            try (BufferedReader lines = reader(process)) {
                reported = Integer.parseInt(lines.readLine());
                Thread.sleep(random.nextInt(120));
                // Through its handle: killing the process itself would close the pipe with what it still reported.
                process.toHandle().destroyForcibly();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    reported = Integer.parseInt(line);
                }
            }
            process.waitFor();
            int present = checkBatches();
            assertThat(present).as("batches after kill %d", kill).isBetween(reported, reported + 1);
            batches = present;
        }
        Compacting.compact(file(), 1_000);
        Compacting.expand(file());
        assertThat(checkBatches()).isEqualTo(batches);
    }

    /** Answers how many batches there are, after a look at every entry. */
    private int checkBatches() throws SQLException {
        List<LogEntry> entries = Reading.all(file());
        assertThat(entries).extracting(LogEntry::logid).doesNotHaveDuplicates();
        assertThat(entries.size() % CompactingProcess.BATCH_ROWS).isZero();
        int batches = entries.size() / CompactingProcess.BATCH_ROWS;
        List<LogEntry> expected = new ArrayList<>();
        for (int batch = 1; batch <= batches; batch++) {
            expected.addAll(CompactingProcess.batch(batch));
        }
        List<LogEntry> present = new ArrayList<>();
        entries.forEach(entry -> present.add(entry.withLogid(LogEntry.NO_LOGID)));
        expected.sort(BY_TIME);
        present.sort(BY_TIME);
        assertThat(present).isEqualTo(expected);
        assertThat(Sqlite.isIntact(file())).isTrue();
        return batches;
    }

    @Test
    void besideWritersReadersAndAnotherItLosesAndDoublesNothing() throws Exception {
        int batches = 150;
        AtomicBoolean writing = new AtomicBoolean(true);
        PartitionFile.openForWriting(file(), StoreSettings.DEFAULT).close();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> others = new ArrayList<>();
            others.add(threads.submit(() -> repeat(writing, () -> Compacting.compact(file(), 300))));
            others.add(threads.submit(() -> repeat(writing, () -> {
                Compacting.compact(file(), 200);
                return Compacting.expand(file());
            })));
            others.add(threads.submit(() -> repeat(writing, new GrowingAnswer())));
            threads.submit(() -> append(batches)).get();
            writing.set(false);
            for (Future<Integer> other : others) {
                assertThat(other.get()).as("rounds").isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(checkBatches()).isEqualTo(batches);
    }

    private int append(int batches) {
        try (PartitionFile partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT)) {
            for (int batch = 1; batch <= batches; batch++) {
                partition.append(CompactingProcess.batch(batch));
            }
        }
        return batches;
    }

    private static int repeat(AtomicBoolean goOn, Callable<?> work) throws Exception {
        int rounds = 0;
        while (goOn.get()) {
            work.call();
            rounds++;
        }
        return rounds;
    }

    /** Reads everything: whole batches, each entry once, never fewer than before. */
    private final class GrowingAnswer implements Callable<Integer> {

        private int last;

        @Override
        public Integer call() {
            List<LogEntry> entries = Reading.all(file());
            assertThat(entries.size() % CompactingProcess.BATCH_ROWS).isZero();
            assertThat(entries.size()).isGreaterThanOrEqualTo(last);
            assertThat(entries).extracting(LogEntry::logid).doesNotHaveDuplicates();
            last = entries.size();
            return last;
        }
    }

    @Test
    void readerInTheMiddleSeesWhatItBeganWith() {
        append(20);
        List<LogEntry> all = Reading.all(file());
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT);
                EntryCursor cursor = partition.read(Reading.EVERYTHING)) {
            List<LogEntry> read = new ArrayList<>();
            for (int i = 0; cursor.next(); i++) {
                read.add(cursor.entry());
                if (i == 10) {
                    Compacting.compact(file(), 100);
                } else if (i == 500) {
                    Compacting.expand(file());
                }
            }
            assertThat(read).isEqualTo(all);
        }
    }

    @Test
    void readerInChunksGoesOnWhereItWas() {
        append(20);
        List<LogEntry> all = Reading.all(file());
        List<LogEntry> read = new ArrayList<>();
        RowPosition after = null;
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT)) {
            while (read.size() < all.size()) {
                RowRequest next = new RowRequest(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST, after, 37);
                read.addAll(Reading.all(partition, next));
                LogEntry last = read.get(read.size() - 1);
                after = new RowPosition(last.epoch(), last.nanos(), last.logid());
                if (read.size() % 2 == 0) {
                    Compacting.compact(file(), 100);
                } else {
                    Compacting.expand(file());
                }
            }
        }
        assertThat(read).isEqualTo(all);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
