package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import java.nio.file.Path;

/**
 * A directory that was taken out of the tree and is still to be deleted.
 *
 * @param partition what it was
 */
public record Leftover(PartitionKey partition, Path directory) {}
