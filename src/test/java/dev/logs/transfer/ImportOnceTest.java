package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockSettings;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.Problem;
import dev.logs.ingest.BatchLimits;
import dev.logs.ingest.DirectBlocks;
import dev.logs.ingest.EntryDefaults;
import dev.logs.ingest.IngestProgress;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.KnownFormats;
import dev.logs.ingest.LineLimits;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was imported is not imported again, whatever became of its logids and in whatever form it is stored. */
class ImportOnceTest {

    private static final PartitionKey DAY = PartitionKey.at("default", 0);

    /** More than make a block at once. */
    private static final int ENTRIES = 5_000;

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void entriesThatGotOtherLogidsAreKnownAgain() {
        fill("a", 0, ENTRIES);
        fill("b", 1, ENTRIES);
        assertThat(importTree("a", false)).isEqualTo(ENTRIES);
        assertThat(importTree("b", false)).isEqualTo(ENTRIES);
        List<FoundEntry> all = all("copy");
        assertThat(all).hasSize(2 * ENTRIES);
        assertThat(importTree("b", false)).isZero();
        assertThat(importTree("a", false)).isZero();
        // What is new under logids that were taken is still told from what is not.
        fill("c", 2, 10);
        assertThat(importTree("c", false)).isEqualTo(10);
        assertThat(importTree("c", false)).isZero();
        assertThat(importTree("b", false)).isZero();
        assertThat(all("copy")).hasSize(2 * ENTRIES + 10).containsAll(all);
    }

    @Test
    void whatBecameBlocksIsKnownToo() {
        fill("a", 0, ENTRIES);
        fill("b", 1, ENTRIES);
        assertThat(importTree("a", true)).isEqualTo(ENTRIES);
        assertThat(all("copy")).isEqualTo(all("a"));
        try (TransferTree tree = new TransferTree(folder.resolve("copy"))) {
            assertThat(tree.engine().blocks(Query.ALL)).isNotEmpty();
        }
        assertThat(importTree("a", true)).isZero();
        assertThat(importTree("b", true)).isEqualTo(ENTRIES);
        assertThat(importTree("b", true)).isZero();
        assertThat(importTree("a", false)).isZero();
        assertThat(all("copy")).hasSize(2 * ENTRIES);
    }

    @Test
    void entriesOfBlocksAreKnownByTheirLogId() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            lines.add("{\"time\":\"1970-01-01T00:00:" + (10 + i % 50) + "Z\",\"message\":\"hello\",\"log_id\":\"" + i
                    + "\"}");
        }
        Files.write(folder.resolve("a.jsonl"), lines);
        assertThat(importTree("a.jsonl", true)).isEqualTo(ENTRIES);
        // Twice in one source, too.
        lines.add(0, "{\"time\":\"1970-01-01T00:00:01Z\",\"message\":\"new\",\"log_id\":\"new\"}");
        lines.add(lines.get(0));
        Files.write(folder.resolve("b.jsonl"), lines);
        assertThat(importTree("b.jsonl", true)).isEqualTo(1);
        assertThat(all("copy")).hasSize(ENTRIES + 1);
    }

    private void fill(String name, int seed, int size) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(new LogEntry(
                    0,
                    "src",
                    "[]",
                    i / 7,
                    0,
                    10,
                    0,
                    "message " + i % 50 + " of " + seed,
                    null,
                    "{\"n\":" + i % 3 + "}"));
        }
        try (TransferTree tree = new TransferTree(folder.resolve(name))) {
            tree.append(DAY, entries);
        }
    }

    private int importTree(String name, boolean compact) {
        DirectBlocks blocks = new DirectBlocks(
                new BlockSettings(1, 4_096, 8L << 20), PartitionKey.SECONDS_PER_DAY, IngestSource.Kind.FILE);
        ImportRequest request = new ImportRequest(
                List.of(folder.resolve(name).toString()),
                InputStream.nullInputStream(),
                IngestRequest.AUTO,
                EntryDefaults.NONE,
                LineLimits.DEFAULT,
                Dedupe.AUTO,
                compact ? blocks.batches() : BatchLimits.DEFAULT);
        try (TransferTree tree = new TransferTree(folder.resolve("copy"));
                TreeEntryStore store =
                        new TreeEntryStore(tree.root(), StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems::add)) {
            ImportSummary summary = new ImportRun(
                            request, new KnownFormats(ZoneOffset.UTC), Clock.systemUTC(), problems::add)
                    .execute(compact ? store.withBlocks(blocks) : store, IngestProgress.NONE);
            assertThat(problems).isEmpty();
            return (int) summary.stored();
        }
    }

    private List<FoundEntry> all(String name) {
        List<FoundEntry> all = new ArrayList<>();
        try (TransferTree tree = new TransferTree(folder.resolve(name));
                EntryStream stream = tree.engine().search(Query.ALL)) {
            while (stream.next()) {
                all.add(stream.entry());
            }
        }
        return all;
    }
}
