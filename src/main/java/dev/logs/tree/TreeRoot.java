package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import java.nio.file.Path;

/**
 * The directory that holds a tree. It need not exist.
 *
 * @param path as the user would name it
 */
public record TreeRoot(Path path) {

    /** The file of a partition, whether or not it exists. */
    public Path file(PartitionKey partition) {
        return directory(partition).resolve(Layout.PARTITION_FILE);
    }

    /** The directory of a partition. */
    public Path directory(PartitionKey partition) {
        return path.resolve(partition.toString());
    }

    /** The directory of a context. */
    public Path directory(String context) {
        return path.resolve(context);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
