package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import java.util.List;

/**
 * The partitions that a question concerns.
 *
 * @param partitions newest day first, then context name ascending
 * @param considered how many day directories of the wanted contexts were looked at by name, chosen ones included
 */
public record PartitionSelection(List<PartitionKey> partitions, int considered) {

    public PartitionSelection {
        partitions = List.copyOf(partitions);
    }

    /** How many were left out because of their day. */
    public int pruned() {
        return considered - partitions.size();
    }
}
