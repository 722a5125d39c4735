package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.error.ProblemSink;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;

/** Opens the file of a partition. */
@FunctionalInterface
public interface PartitionOpener {

    /** @throws dev.logs.error.LogsException when it cannot be opened; the message names the file */
    PartitionFile open(PartitionKey partition);

    /** Opens existing files, never changing them. */
    static PartitionOpener forReading(TreeRoot root, StoreSettings settings) {
        return partition -> PartitionFile.openForReading(root.file(partition), settings);
    }

    /**
     * Opens existing files, never changing them; what can be read of a damaged one is.
     *
     * @param problems hears of damaged blocks
     */
    static PartitionOpener forReading(TreeRoot root, StoreSettings settings, ProblemSink problems) {
        return partition -> PartitionFile.openForReading(root.file(partition), settings, problems);
    }

    /** Makes or upgrades files as needed. */
    static PartitionOpener forWriting(TreeRoot root, StoreSettings settings) {
        return partition -> PartitionFile.openForWriting(root.file(partition), settings);
    }
}
