package dev.logs.store;

import org.jspecify.annotations.Nullable;

/**
 * How many entries of one level fall into one span of time.
 *
 * @param start Unix second at which the span begins, inclusive
 * @param level the stored number
 */
public record TimeBucket(long start, int level, long count) {

    // Written out, with hashCode(): a record's own are put together at first use, which takes longer than counting.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeBucket that && start == that.start && level == that.level && count == that.count;
    }

    @Override
    public int hashCode() {
        return (31 * Long.hashCode(start) + level) * 31 + Long.hashCode(count);
    }
}
