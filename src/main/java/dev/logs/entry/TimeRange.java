package dev.logs.entry;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range of time; both bounds are inclusive, to the nanosecond.
 *
 * @param since first instant, or null for no lower bound
 * @param until last instant, or null for no upper bound
 */
public record TimeRange(@Nullable Instant since, @Nullable Instant until) {

    public static final TimeRange ALL = new TimeRange(null, null);

    /** Whether the instant given as Unix seconds and nanoseconds lies within the range. */
    public boolean contains(long epoch, int nanos) {
        return (since == null || compare(epoch, nanos, since) >= 0)
                && (until == null || compare(epoch, nanos, until) <= 0);
    }

    /** Whether any instant of the UTC day lies within the range. */
    public boolean touches(PartitionKey partition) {
        return (since == null || since.getEpochSecond() <= partition.lastEpoch())
                && (until == null || until.getEpochSecond() >= partition.firstEpoch());
    }

    /** Whether every instant of the UTC day lies within the range. */
    public boolean covers(PartitionKey partition) {
        return contains(partition.firstEpoch(), 0) && contains(partition.lastEpoch(), 999_999_999);
    }

    // Written out, with hashCode(): a record's own are put together at first use, which takes as long as a search.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeRange that
                && Objects.equals(since, that.since)
                && Objects.equals(until, that.until);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(since) + Objects.hashCode(until);
    }

    private static int compare(long epoch, int nanos, Instant bound) {
        int bySecond = Long.compare(epoch, bound.getEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(nanos, bound.getNano());
    }
}
