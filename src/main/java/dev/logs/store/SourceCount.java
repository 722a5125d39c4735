package dev.logs.store;

/**
 * One source of a partition.
 *
 * @param lastEpoch Unix seconds of its newest entry
 * @param lastNanos within that second
 */
public record SourceCount(String src, long count, long lastEpoch, int lastNanos) {

    /** The same source in two sets of entries taken together. */
    public SourceCount and(SourceCount other) {
        boolean otherIsNewer =
                other.lastEpoch > lastEpoch || (other.lastEpoch == lastEpoch && other.lastNanos > lastNanos);
        SourceCount newer = otherIsNewer ? other : this;
        return new SourceCount(src, count + other.count, newer.lastEpoch, newer.lastNanos);
    }
}
