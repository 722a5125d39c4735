package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.Problem;
import dev.logs.filter.FilterSet;
import dev.logs.store.CompactionNeed;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ingest into real partitions: what processes that die, or work at the same time, leave behind. */
@Timeout(300)
final class TreeIngestTest {

    private static final List<PartitionKey> PARTITIONS =
            List.of(new PartitionKey("c0", 1970, 1), new PartitionKey("c1", 1970, 1), new PartitionKey("c2", 1970, 1));

    private final Path directory;

    TreeIngestTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aProcessKilledAtAnyMomentLeavesEveryBatchItReported() throws Exception {
        for (int killAfter = 1; killAfter <= 4; killAfter++) {
            Path root = directory.resolve("killed" + killAfter);
            Process process = start(root, "a", 5_000_000);
            long reported = 0;
            try (BufferedReader output = reader(process)) {
                for (int i = 0; i < killAfter; i++) {
                    reported = Long.parseLong(output.readLine());
                }
                // Through the handle: the process would close the output that is still to be read.
                process.toHandle().destroyForcibly();
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    reported = Long.parseLong(line);
                }
            }
            assertThat(process.waitFor()).isNotZero();
            List<LogEntry> entries = readAll(root);
            assertThat((long) entries.size()).isGreaterThanOrEqualTo(reported).isPositive();
            // Whole and in order: each partition holds a beginning of what was meant for it.
            for (int context = 0; context < 3; context++) {
                List<Integer> numbers = numbers(read(root, PARTITIONS.get(context)), "a");
                int first = context;
                assertThat(numbers)
                        .isEqualTo(IntStream.range(0, numbers.size())
                                .mapToObj(i -> first + 3 * i)
                                .toList());
            }
        }
    }

    @Test
    void twoProcessesAtOnceLoseAndDuplicateNothing() throws Exception {
        int lines = 60_000;
        Process one = start(directory, "one", lines);
        Process two = start(directory, "two", lines);
        for (Process process : List.of(one, two)) {
            try (BufferedReader output = reader(process)) {
                assertThat(output.lines().toList()).last().isEqualTo("end " + lines + " null");
            }
            assertThat(process.waitFor()).isZero();
        }
        List<LogEntry> entries = readAll(directory);
        assertThat(entries).hasSize(2 * lines);
        for (String name : List.of("one", "two")) {
            assertThat(numbers(entries, name))
                    .hasSize(lines)
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number < lines);
        }
        for (PartitionKey partition : PARTITIONS) {
            assertThat(read(directory, partition)).extracting(LogEntry::logid).doesNotHaveDuplicates();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsReportedAndTheOtherPartitionsAreWritten() throws IOException {
        Path broken = new TreeRoot(directory).file(PARTITIONS.get(0));
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "this is not a database, it only has its name".repeat(100));
        List<Problem> problems = new CopyOnWriteArrayList<>();
        IngestSummary summary = ingest("5 context=c0: lost\n5 context=c1: kept\n", problems);
        assertThat(summary.failure()).isNull();
        assertThat(summary.counts().entries()).isEqualTo(1);
        assertThat(summary.counts().refused()).isEqualTo(1);
        assertThat(read(directory, PARTITIONS.get(1)))
                .extracting(LogEntry::content)
                .containsExactly("kept");
        assertThat(problems).extracting(Problem::where).contains("c0/1970/001");
        assertThat(Files.readString(broken)).startsWith("this is not a database");
    }

    @Test
    void moreDaysThanFilesMayBeOpenAtOnce() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(i * 7919L % 100 * 86_400).append(' ').append(i).append('\n');
        }
        List<Problem> problems = new CopyOnWriteArrayList<>();
        IngestSummary summary = ingest(text.toString(), problems);
        assertThat(problems).isEmpty();
        assertThat(summary.counts().partitions()).isEqualTo(100);
        assertThat(read(directory, PartitionKey.at("default", 0))).hasSize(3);
    }

    @Test
    void aFinishedDayOfEachOfManyContextsBecomesOneBlock() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            text.append(i / 4)
                    .append(" context=c")
                    .append(i % 40)
                    .append(": message ")
                    .append(i)
                    .append('\n');
        }
        List<Problem> problems = new CopyOnWriteArrayList<>();
        DirectBlocks blocks =
                new DirectBlocks(BlockSettings.DEFAULT, PartitionKey.SECONDS_PER_DAY, IngestSource.Kind.FILE);
        try (TreeEntryStore store = new TreeEntryStore(
                new TreeRoot(directory), StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems::add)) {
            ingest(text.toString(), problems, store.withBlocks(blocks), blocks.batches());
            for (int context = 0; context < 40; context++) {
                CompactionNeed need = store.with(
                        new PartitionKey("c" + context, 1970, 1), file -> file.compactionNeed(BlockSettings.DEFAULT));
                assertThat(need.rows()).isZero();
                assertThat(need.blocks()).isEqualTo(1);
                assertThat(need.blockRows()).isEqualTo(300);
            }
        }
        assertThat(problems).isEmpty();
    }

    private IngestSummary ingest(String text, List<Problem> problems) {
        try (TreeEntryStore store = new TreeEntryStore(
                new TreeRoot(directory), StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems::add)) {
            return ingest(text, problems, store, BatchLimits.DEFAULT);
        }
    }

    private static IngestSummary ingest(String text, List<Problem> problems, EntryStore store, BatchLimits batches) {
        IngestSurroundings surroundings = new IngestSurroundings(
                new SketchFormats(), store, Clock.systemUTC(), problems::add, IngestProgress.NONE, null);
        IngestRequest request = IngestRequest.of(List.of(RunFixture.source(text)))
                .withFormat("sketch")
                .withBatches(batches);
        return new IngestRun(request, surroundings).execute();
    }

    private static Process start(Path root, String name, int lines) throws IOException {
        return ForkedJvm.start(
                "-Xmx128m", TreeIngestProgram.class.getName(), root.toString(), name, Integer.toString(lines));
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<Integer> numbers(List<LogEntry> entries, String tag) {
        return entries.stream()
                .filter(entry -> entry.tags().equals("[\"" + tag + "\"]"))
                .map(entry -> Integer.valueOf(entry.content()))
                .toList();
    }

    private static List<LogEntry> readAll(Path root) {
        List<LogEntry> all = new ArrayList<>();
        for (PartitionKey partition : PARTITIONS) {
            all.addAll(read(root, partition));
        }
        return all;
    }

    private static List<LogEntry> read(Path root, PartitionKey partition) {
        List<LogEntry> entries = new ArrayList<>();
        Path path = new TreeRoot(root).file(partition);
        if (!Files.exists(path)) {
            return entries;
        }
        RowRequest everything = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST);
        try (PartitionFile file = PartitionFile.openForReading(path, StoreSettings.DEFAULT);
                EntryCursor cursor = file.read(everything)) {
            while (cursor.next()) {
                entries.add(cursor.entry());
            }
        }
        return entries;
    }
}
