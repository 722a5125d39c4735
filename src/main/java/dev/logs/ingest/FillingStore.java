package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionFile;
import dev.logs.store.PartitionLoad;
import dev.logs.store.StoreSettings;
import dev.logs.tree.TreeRoot;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores what comes in great number: a partition that does not exist yet appears when all of it is there, or patience ends, which
 * takes a fraction of the time. What goes into partitions that exist is committed batch by batch.
 */
public final class FillingStore implements EntryStore {

    private final TreeEntryStore tree;
    private final FilledPartitions partitions;

    /** @param tree closed with this one */
    public FillingStore(TreeEntryStore tree, TreeRoot root, StoreSettings settings, FillPatience patience) {
        this.tree = tree;
        this.partitions = new FilledPartitions(
                new TreePlace(tree, root, settings),
                partition -> Files.exists(root.file(partition)),
                patience,
                System::nanoTime);
    }

    private record TreePlace(TreeEntryStore tree, TreeRoot root, StoreSettings settings)
            implements FilledPartition.Place {

        @Override
        public Optional<PartitionLoad> begin(PartitionKey partition) {
            return PartitionLoad.begin(root.file(partition), settings, partition);
        }

        @Override
        public void append(PartitionKey partition, List<LogEntry> entries) {
            tree.append(partition, entries);
        }

        @Override
        public void with(PartitionKey partition, Consumer<PartitionFile> work) {
            tree.with(partition, file -> {
                work.accept(file);
                return partition;
            });
        }
    }

    @Override
    public String contextName(String context) {
        return tree.contextName(context);
    }

    @Override
    public void append(PartitionKey partition, List<LogEntry> batch) {
        tree.append(partition, batch);
    }

    @Override
    public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
        FilledPartition target = partitions.target(partition, batch);
        return target == null ? tree.prepare(partition, batch) : new BatchAppend(false, () -> target.add(batch));
    }

    @Override
    public List<Uncommitted> uncommitted(Due which) {
        return which == Due.ALL ? partitions.all() : partitions.due();
    }

    @Override
    public boolean acceptsWrites() {
        return tree.acceptsWrites();
    }

    @Override
    public void close() {
        partitions.close();
        tree.close();
    }
}
