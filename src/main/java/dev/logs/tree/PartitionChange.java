package dev.logs.tree;

import dev.logs.entry.PartitionKey;

/** What became of a partition since it was looked at last. */
public record PartitionChange(PartitionKey partition, Kind kind) {

    /** The kinds of change. */
    public enum Kind {
        /** It was not there before. */
        FOUND,
        /** Something may have been written to it. */
        WRITTEN,
        /** Another file stands in its place. */
        REPLACED,
        /** It is not there any more. */
        GONE
    }
}
