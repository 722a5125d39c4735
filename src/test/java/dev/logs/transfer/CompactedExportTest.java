package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.block.BlockSettings;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.format.EntryRenderers;
import dev.logs.format.OutputForm;
import dev.logs.format.RenderSettings;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.store.CompactionSettings;
import dev.logs.store.PartitionCompactor;
import dev.logs.store.StoreSettings;
import dev.logs.stream.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from blocks to bytes writes what the way over objects and text writes, on rows, on blocks and on both. */
class CompactedExportTest {

    private static final int ROUNDS = 3;

    /** Blocks of few rows, so that there are many, and cuts between them. */
    private static final BlockSettings SMALL = new BlockSettings(1, 64, 1 << 20);

    private static final int CORPUS_LINES_MAX = 3_000;

    @TempDir
    Path folder;

    @Test
    void randomEntriesAreTheSameBytes() {
        long seed = Long.getLong("logs.test.seed", System.nanoTime());
        Random random = new Random(seed);
        try (TransferTree tree = new TransferTree(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                fill(tree, random);
                assertSame(tree, "seed " + seed + ", rows beside blocks, round " + round);
                compact(
                        tree,
                        tree.resolver()
                                .resolve(Query.ALL.contexts(), Query.ALL.range())
                                .partitions());
                assertSame(tree, "seed " + seed + ", blocks, round " + round);
            }
        }
    }

    @Test
    void realLogsAreTheSameBytes() throws IOException {
        Path corpus = Stream.of(Path.of("..", "shared", "corpus"), Path.of("..", "..", "shared", "corpus"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("nowhere"));
        assumeTrue(Files.exists(corpus), "skipped: no corpus of logs beside the project");
        List<PartitionKey> keys = new ArrayList<>();
        try (TransferTree tree = new TransferTree(folder);
                Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                PartitionKey key = PartitionKey.at("default", PartitionKey.SECONDS_PER_DAY * keys.size());
                List<LogEntry> entries = linesOf(file, key.firstEpoch());
                if (!entries.isEmpty()) {
                    tree.append(key, entries);
                    keys.add(key);
                }
            }
            compact(tree, keys);
            assertSame(tree, "corpus");
        }
    }

    private static List<LogEntry> linesOf(Path file, long epoch) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", CORPUS_LINES_MAX)) {
            String fields = entries.size() % 3 == 0 ? "{\"n\":" + entries.size() + ",\"file\":\"x\"}" : null;
            if (line.length() < CORPUS_LINES_MAX) {
                int millis = entries.size() * 1_000 % 1_000_000_000;
                entries.add(new LogEntry(0, name, "[]", epoch + entries.size(), millis, 10, 0, line, null, fields));
            }
        }
        return entries;
    }

    private static void fill(TransferTree tree, Random random) {
        RandomLog log = new RandomLog(random);
        // Two contexts of one day, so that they are merged.
        for (String context : List.of("default", "web_shop")) {
            List<LogEntry> entries = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                LogEntry any = log.next();
                entries.add(new LogEntry(
                        0,
                        any.src(),
                        any.tags(),
                        random.nextInt(1_000),
                        any.nanos(),
                        any.level(),
                        random.nextInt(3),
                        any.content().length() > 10_000 ? "long" : any.content() + (i % 7 == 0 ? "\ud800" : ""),
                        any.jobId(),
                        any.fields()));
            }
            tree.append(PartitionKey.at(context, 0), entries);
        }
    }

    private static void compact(TransferTree tree, List<PartitionKey> keys) {
        for (PartitionKey key : keys) {
            CompactionSettings settings = new CompactionSettings(SMALL, 1);
            try (PartitionCompactor compactor =
                    PartitionCompactor.open(tree.root().file(key), StoreSettings.DEFAULT, settings)) {
                compactor.compact(entries -> {});
            }
        }
    }

    private void assertSame(TransferTree tree, String what) {
        for (Order order : Order.values()) {
            Query query = Query.ALL.withOrder(order);
            StringBuilder expected = new StringBuilder();
            try (EntryStream stream = tree.engine().search(query)) {
                while (stream.next()) {
                    FoundEntry found = stream.entry();
                    EntryRenderers.of(OutputForm.JSONL, RenderSettings.plain(ZoneOffset.UTC))
                            .render(found, expected);
                }
            }
            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            ExportTarget target = new ExportTarget(
                    null, exported, Compression.NONE, ExportTarget.Existing.REFUSED, ExportTarget.Manifested.NO);
            ExportRequest request =
                    new ExportRequest(query, ExportForm.JSONL, ZoneOffset.UTC, Split.NONE, target, List.of());
            new ExportRun(request, tree.engine(), tree.resolver(), Clock.systemUTC()).execute(ExportProgress.NONE);
            assertThat(exported.toString(StandardCharsets.UTF_8))
                    .as("%s, %s", what, order)
                    .isEqualTo(expected.toString());
            assertThat(tree.problems()).isEmpty();
        }
    }
}
