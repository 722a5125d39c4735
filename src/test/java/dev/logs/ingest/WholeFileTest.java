package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.Problem;
import dev.logs.error.StorageException;
import dev.logs.filter.FilterSet;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are whole from the start: their partitions appear at once, with all that was read for them. */
@Timeout(300)
final class WholeFileTest {

    private static final long SECONDS_PER_DAY = 86_400;

    private final Path directory;
    private final List<Problem> problems = new CopyOnWriteArrayList<>();

    WholeFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void interleavedAndLateEntriesOfManyPartitionsAreAllStored() throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < 250_000; i++) {
            // One day after the other over three contexts, some of it late, which then goes into partitions that exist.
            long day = i % 1_000 == 999 ? 0 : i / 50_000;
            String context = "c" + i % 3;
            text.append(day * SECONDS_PER_DAY + i % 7).append(" context=").append(context);
            text.append(": ").append(i).append('\n');
            expected.merge(context + day, 1, Integer::sum);
        }
        IngestSummary summary = ingest(text.toString());
        assertThat(problems).isEmpty();
        assertThat(summary.failure()).isNull();
        assertThat(summary.counts().entries()).isEqualTo(250_000);
        assertThat(summary.counts().partitions()).isEqualTo(15);
        List<Integer> numbers = new ArrayList<>();
        for (Map.Entry<String, Integer> each : expected.entrySet()) {
            String context = each.getKey().substring(0, 2);
            long day = Long.parseLong(each.getKey().substring(2));
            List<LogEntry> entries = read(PartitionKey.at(context, day * SECONDS_PER_DAY));
            assertThat(entries).as(each.getKey()).hasSize(each.getValue());
            entries.forEach(entry -> numbers.add(Integer.valueOf(entry.content())));
        }
        assertThat(numbers).hasSize(250_000).doesNotHaveDuplicates();
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).hasFileName("logs.sqlite"));
        }
    }

    @Test
    void aPartitionThatExistsIsAppendedTo() {
        ingest("5 first\n".repeat(500));
        ingest("5 second\n".repeat(500));
        assertThat(read(PartitionKey.at("default", 0)))
                .extracting(LogEntry::logid)
                .hasSize(1_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void entriesThatBringTheirLogidsKeepThem() {
        TreeRoot root = new TreeRoot(directory);
        PartitionKey partition = PartitionKey.at("default", 0);
        LogEntry entry = new LogEntry(7, "s", "[]", 5, 0, 10, 0, "exported", null, null);
        TreeEntryStore tree = new TreeEntryStore(root, StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems::add);
        try (FillingStore store = new FillingStore(tree, root, StoreSettings.DEFAULT, FillPatience.WHOLE)) {
            BatchAppend append = store.prepare(partition, List.of(entry, entry.withLogid(9)));
            assertThat(append.work().getAsInt()).isEqualTo(2);
            assertThat(store.uncommitted(EntryStore.Due.ALL)).isEmpty();
        }
        assertThat(read(partition)).containsExactly(entry, entry.withLogid(9));
    }

    @Test
    void whatCannotBeMadeWholeIsCountedAsNotStored() {
        MemoryStore store = new MemoryStore() {
            private final List<LogEntry> held = new ArrayList<>();

            @Override
            public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
                return partition.context().equals("bad")
                        ? new BatchAppend(false, () -> held.addAll(batch) ? 0 : 0)
                        : super.prepare(partition, batch);
            }

            @Override
            public List<Uncommitted> uncommitted(Due which) {
                return which == Due.ALL ? List.of(new Lost(held)) : List.of();
            }
        };
        RunFixture fixture = new RunFixture(store);
        IngestSummary summary = fixture.ingest("1 context=bad: x\n1 context=good: y\n".repeat(30_000));
        assertThat(summary.counts().entries())
                .isEqualTo(30_000)
                .isEqualTo(store.all().size());
        assertThat(summary.counts().refused()).isEqualTo(30_000);
        assertThat(summary.counts().partitions()).isEqualTo(1);
        assertThat(fixture.problems).contains(Problem.of("bad/1970/001", "30000 entries were not stored"));
    }

    /** The disk is full when they are to be committed. */
    private record Lost(List<LogEntry> held) implements Uncommitted {

        @Override
        public PartitionKey partition() {
            return PartitionKey.at("bad", 0);
        }

        @Override
        public int entries() {
            return held.size();
        }

        @Override
        public int commit() {
            throw new StorageException("no room", null);
        }
    }

    private IngestSummary ingest(String text) {
        TreeRoot root = new TreeRoot(directory);
        TreeEntryStore tree = new TreeEntryStore(root, StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems::add);
        try (FillingStore store = new FillingStore(tree, root, StoreSettings.DEFAULT, FillPatience.WHOLE)) {
            IngestSurroundings surroundings = new IngestSurroundings(
                    new SketchFormats(), store, Clock.systemUTC(), problems::add, IngestProgress.NONE, null);
            IngestRequest request = IngestRequest.of(
                            List.of(RunFixture.source("a.log", text.getBytes(StandardCharsets.UTF_8))))
                    .withFormat("sketch");
            assertThat(request.kind()).isEqualTo(IngestSource.Kind.FILE);
            return new IngestRun(request, surroundings).execute();
        }
    }

    private List<LogEntry> read(PartitionKey partition) {
        List<LogEntry> entries = new ArrayList<>();
        RowRequest everything = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST);
        Path path = new TreeRoot(directory).file(partition);
        try (PartitionFile file = PartitionFile.openForReading(path, StoreSettings.DEFAULT);
                EntryCursor cursor = file.read(everything)) {
            while (cursor.next()) {
                entries.add(cursor.entry());
            }
        }
        return entries;
    }
}
