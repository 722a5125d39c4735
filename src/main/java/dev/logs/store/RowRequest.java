package dev.logs.store;

import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a partition to read.
 *
 * @param after only entries behind this place, in reading order; exclusive; null for all
 * @param limit most entries to answer, after all filters; {@link #NO_LIMIT} for all
 */
public record RowRequest(
        TimeRange range,
        FilterSet filters,
        Order order,
        @Nullable RowPosition after,
        long limit) {

    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Every entry of the range that passes the filters. */
    public static RowRequest of(TimeRange range, FilterSet filters, Order order) {
        return new RowRequest(range, filters, order, null, NO_LIMIT);
    }

    public RowRequest withLimit(long newLimit) {
        return new RowRequest(range, filters, order, after, newLimit);
    }

    public RowRequest after(@Nullable RowPosition place) {
        return new RowRequest(range, filters, order, place, limit);
    }
}
