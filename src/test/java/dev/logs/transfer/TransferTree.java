package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.Problem;
import dev.logs.query.QueryCounters;
import dev.logs.query.QueryEngine;
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
import java.util.Collections;
import java.util.List;

/** A tree on disk, and an engine over it. */
final class TransferTree implements AutoCloseable {

    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);

    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final TreeRoot root;
    private final HandleCache handles;
    private final PartitionResolver resolver;
    private final QueryEngine engine;

    TransferTree(Path path) {
        root = new TreeRoot(path);
        handles = new HandleCache(
                PartitionOpener.forReading(root, FAST),
                CacheLimits.DEFAULT,
                () -> System.nanoTime() / 1_000_000,
                problems::add);
        resolver = new PartitionResolver(root, problems::add);
        engine = new QueryEngine(resolver, handles, problems::add, new QueryCounters(System::nanoTime));
    }

    TreeRoot root() {
        return root;
    }

    QueryEngine engine() {
        return engine;
    }

    PartitionResolver resolver() {
        return resolver;
    }

    List<Problem> problems() {
        return problems;
    }

    void append(PartitionKey key, List<LogEntry> entries) {
        try (PartitionFile file = PartitionFile.openForWriting(root.file(key), FAST)) {
            file.append(entries);
        }
    }

    @Override
    public void close() {
        handles.close();
    }
}
