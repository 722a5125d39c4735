package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.ProblemSink;
import dev.logs.store.Compacting;
import dev.logs.store.Durability;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entries of a fake tree as files, and an engine over them. */
final class DiskTree implements AutoCloseable {

    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);

    private static final int BLOCK_ROWS = 20;

    private final TreeRoot root;
    private final HandleCache handles;
    private final List<PartitionFile> writers = new ArrayList<>();
    final QueryCounters counters = new QueryCounters(System::nanoTime);
    final QueryEngine engine;

    DiskTree(Path root, int openMax, ProblemSink problems) {
        this.root = new TreeRoot(root);
        this.handles = new HandleCache(
                PartitionOpener.forReading(this.root, FAST),
                new CacheLimits(openMax, 60_000),
                () -> System.nanoTime() / 1_000_000,
                problems);
        this.engine = new QueryEngine(new PartitionResolver(this.root, problems), handles, problems, counters);
    }

    HandleCache handles() {
        return handles;
    }

    Path file(PartitionKey key) {
        return root.file(key);
    }

    /** What becomes of the entries of each partition. */
    enum Shape {
        ROWS,
        /** A writer keeps each file open, so that nobody reads it without the engine. */
        ROWS_BESIDE_A_WRITER,
        BLOCKS,
        /** Half of the entries, which may be anywhere in time, came when the others were blocks already. */
        BLOCKS_AND_ROWS
    }

    /** Writes each partition in two transactions, as two writers would. */
    void write(FakeTree tree) {
        write(tree, Shape.ROWS);
    }

    /** Writes each partition in two transactions; blocks are small, so that there are many. */
    void write(FakeTree tree, Shape shape) {
        Map<PartitionKey, List<LogEntry>> rows = new TreeMap<>();
        tree.keys().forEach(key -> rows.put(key, new ArrayList<>()));
        for (FoundEntry found : tree.all()) {
            rows.getOrDefault(found.partition(), new ArrayList<>()).add(found.entry());
        }
        rows.forEach((key, entries) -> append(key, entries, shape));
    }

    private void append(PartitionKey key, List<LogEntry> entries, Shape shape) {
        int half = entries.size() / 2;
        append(key, entries.subList(0, half));
        if (shape == Shape.BLOCKS_AND_ROWS) {
            Compacting.compact(root.file(key), BLOCK_ROWS);
        }
        append(key, entries.subList(half, entries.size()));
        if (shape == Shape.BLOCKS) {
            Compacting.compact(root.file(key), BLOCK_ROWS);
        } else if (shape == Shape.ROWS_BESIDE_A_WRITER) {
            openWriter(key);
        }
    }

    /** From now on a writer keeps this file open. */
    void openWriter(PartitionKey key) {
        writers.add(PartitionFile.openForWriting(root.file(key), FAST));
    }

    private void append(PartitionKey key, List<LogEntry> entries) {
        try (PartitionFile file = PartitionFile.openForWriting(root.file(key), FAST)) {
            file.append(entries);
        }
    }

    @Override
    public void close() {
        handles.close();
        writers.forEach(PartitionFile::close);
    }
}
