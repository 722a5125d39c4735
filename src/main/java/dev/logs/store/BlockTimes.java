package dev.logs.store;

import dev.logs.block.BlockContents;
import dev.logs.block.RowKey;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import java.time.Instant;

/** Compares the stretch of time that a block covers with what is asked for. */
final class BlockTimes {

    private BlockTimes() {}

    /** Whether a row of the block may lie in the range. */
    static boolean touches(BlockContents contents, TimeRange range) {
        Instant since = range.since();
        Instant until = range.until();
        return (since == null || compare(contents.last(), since) >= 0)
                && (until == null || compare(contents.first(), until) <= 0);
    }

    /** Whether every row of the block lies in the range. */
    static boolean isInside(BlockContents contents, TimeRange range) {
        Instant since = range.since();
        Instant until = range.until();
        return (since == null || compare(contents.first(), since) >= 0)
                && (until == null || compare(contents.last(), until) <= 0);
    }

    private static int compare(RowKey key, Instant instant) {
        int bySecond = Long.compare(key.epoch(), instant.getEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(key.nanos(), instant.getNano());
    }

    /** The row of the block that reading in this order meets first. */
    static RowKey start(BlockContents contents, Order order) {
        return order == Order.OLDEST_FIRST ? contents.first() : contents.last();
    }

    /** The row that it meets last. */
    static RowKey end(BlockContents contents, Order order) {
        return order == Order.OLDEST_FIRST ? contents.last() : contents.first();
    }

    /** Negative when reading in this order meets {@code a} before {@code b}. */
    static int compare(RowKey a, RowKey b, Order order) {
        return order == Order.OLDEST_FIRST ? a.compareTo(b) : b.compareTo(a);
    }
}
