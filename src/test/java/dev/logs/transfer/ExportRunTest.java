package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.query.Selection;
import dev.logs.stream.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is what a search finds, in order, whole or not at all. */
class ExportRunTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-21T12:00:00Z"), ZoneOffset.UTC);

    private static final long DAY = PartitionKey.SECONDS_PER_DAY;

    /** Enough that a day is cut into several stretches. */
    private static final int LONG_DAY_ROWS = 400_000;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void stretchesOfLongDaysComeInOrder() throws IOException {
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            tree.append(PartitionKey.at("a", 0), entries(LONG_DAY_ROWS, 0, 7));
            tree.append(PartitionKey.at("b", 0), entries(1_000, 0, 8));
            tree.append(PartitionKey.at("a", DAY), entries(1_000, DAY, 9));
            for (Order order : Order.values()) {
                stream.reset();
                Query query = Query.ALL.withOrder(order);
                ExportSummary summary = run(tree, query, toStream());
                assertThat(summary.entries()).isEqualTo(LONG_DAY_ROWS + 2_000);
                assertThat(addresses(stream.toString(StandardCharsets.UTF_8)))
                        .as("%s", order)
                        .isEqualTo(found(tree, query));
            }
        }
    }

    @Test
    void entriesInThePartitionOfAnotherDayAreExported() throws IOException {
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            tree.append(PartitionKey.at("a", 5 * DAY), entries(10, 7 * DAY, 1));
            tree.append(PartitionKey.at("a", 7 * DAY), entries(10, 7 * DAY, 2));
            assertThat(run(tree, Query.ALL, toStream()).entries()).isEqualTo(20);
            assertThat(run(tree, Query.ALL.withRange(new TimeRange(Instant.ofEpochSecond(8 * DAY), null)), toStream())
                            .entries())
                    .isZero();
        }
    }

    @Test
    void anErrorLeavesNothing() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectory(out);
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            tree.append(PartitionKey.at("a", 0), entries(3, 0, 1));
            Files.writeString(out.resolve("x-00002.jsonl"), "old");
            ExportTarget target = target(out.resolve("x.jsonl"), OutputStream.nullOutputStream());
            Split split = new Split(1, Split.NO_LIMIT, false, false);
            assertThatThrownBy(() -> new ExportRun(
                                    request(Query.ALL, split, target), tree.engine(), tree.resolver(), CLOCK)
                            .execute(ExportProgress.NONE))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("x-00002.jsonl exists");
            assertThat(names(out)).containsExactly("x-00002.jsonl");
            assertThat(out.resolve("x-00002.jsonl")).hasContent("old");
        }
    }

    @Test
    void onlyAnExportIsReplacedByADirectory() throws IOException {
        Path out = folder.resolve("out");
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            tree.append(PartitionKey.at("a", 0), entries(3, 0, 1));
            runAs(ExportForm.TREE, tree, Query.ALL, replacing(out));
            tree.append(PartitionKey.at("a", 0), entries(2, 0, 2));
            runAs(ExportForm.DREAMLAKE, tree, Query.ALL, replacing(out));
            assertThat(names(out)).containsExactly("a", "export.manifest.json");
            assertThat(names(out.resolve("a"))).containsExactly("chunk-00000.jsonl.gz", "chunks.index.json");
            assertThatThrownBy(() -> runAs(
                            ExportForm.TREE,
                            tree,
                            Query.ALL,
                            replacing(tree.root().path())))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("was made by no export");
            assertThat(names(folder)).containsExactly("out", "tree");
        }
    }

    @Test
    void treesHoldTheSelection() throws IOException {
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            for (int day = 0; day < 3; day++) {
                tree.append(PartitionKey.at("a", day * DAY), entries(300, day * DAY, day));
            }
            TimeRange range = new TimeRange(Instant.ofEpochSecond(DAY / 2), Instant.ofEpochSecond(5 * DAY / 2));
            Selection newest = Selection.newest(50);
            for (Query query : List.of(Query.ALL.withRange(range), Query.ALL.withSelection(newest))) {
                ExportSummary summary = runAs(ExportForm.TREE, tree, query, replacing(folder.resolve("part")));
                try (TransferTree part = new TransferTree(folder.resolve("part"))) {
                    assertThat(found(part, Query.ALL)).isEqualTo(found(tree, query));
                    assertThat(summary.entries()).isEqualTo(found(tree, query).size());
                }
            }
        }
    }

    private static ExportTarget replacing(Path out) {
        return new ExportTarget(
                out,
                OutputStream.nullOutputStream(),
                Compression.NONE,
                ExportTarget.Existing.REPLACED,
                ExportTarget.Manifested.NO);
    }

    private static ExportSummary runAs(ExportForm form, TransferTree tree, Query query, ExportTarget target) {
        ExportRequest request = new ExportRequest(query, form, ZoneOffset.UTC, Split.NONE, target, List.of());
        return new ExportRun(request, tree.engine(), tree.resolver(), CLOCK).execute(ExportProgress.NONE);
    }

    @Test
    void aFullDiskIsNamed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            tree.append(PartitionKey.at("a", 0), entries(3, 0, 1));
            assertThatThrownBy(() -> run(tree, Query.ALL, target(null, full)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("standard output: No space left");
        }
    }

    private ExportTarget toStream() {
        return target(null, stream);
    }

    private static ExportTarget target(@Nullable Path file, OutputStream stream) {
        return new ExportTarget(
                file, stream, Compression.NONE, ExportTarget.Existing.REFUSED, ExportTarget.Manifested.NO);
    }

    private static ExportRequest request(Query query, Split split, ExportTarget target) {
        return new ExportRequest(query, ExportForm.JSONL, ZoneOffset.UTC, split, target, List.of());
    }

    private static ExportSummary run(TransferTree tree, Query query, ExportTarget target) {
        return new ExportRun(request(query, Split.NONE, target), tree.engine(), tree.resolver(), CLOCK)
                .execute(ExportProgress.NONE);
    }

    private static List<String> found(TransferTree tree, Query query) {
        List<String> addresses = new ArrayList<>();
        try (EntryStream found = tree.engine().search(query)) {
            while (found.next()) {
                addresses.add(found.entry().address().toString());
            }
        }
        return addresses;
    }

    private static List<String> addresses(String lines) {
        List<String> addresses = new ArrayList<>();
        String key = "\"address\":\"";
        for (int at = lines.indexOf(key); at >= 0; at = lines.indexOf(key, at + 1)) {
            addresses.add(lines.substring(at + key.length(), lines.indexOf('"', at + key.length())));
        }
        return addresses;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Entries of one day, in no order of time. */
    private static List<LogEntry> entries(int count, long firstEpoch, long seed) {
        Random random = new Random(seed);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long epoch = firstEpoch + random.nextInt((int) DAY);
            entries.add(new LogEntry(
                    LogEntry.NO_LOGID, "s", LogEntry.NO_TAGS, epoch, random.nextInt(3), 10, 0, "m" + i, null, null));
        }
        return entries;
    }
}
