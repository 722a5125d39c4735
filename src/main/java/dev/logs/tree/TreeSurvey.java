package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import java.nio.file.Path;
import java.util.List;

/**
 * A tree at one moment, as its directories tell it.
 *
 * @param directories those in which a partition could appear: the root, contexts, years, and days without a file
 */
public record TreeSurvey(List<PartitionKey> partitions, List<Path> directories) {

    public TreeSurvey {
        partitions = List.copyOf(partitions);
        directories = List.copyOf(directories);
    }
}
