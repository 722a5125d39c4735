package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a tree. An entry matches when it is in the contexts, in the range, later than {@code after} and
 * passes all filters; the selection then limits the matches. Immutable.
 *
 * @param range both bounds inclusive
 * @param order in which the entries are shown; it never changes which ones
 * @param after only entries later than this position (whatever the order), or null
 * @param days only partitions whose day touches this range; unlike {@code range} it says nothing of their entries, whose times
 *     another program may have put into the partition of another day
 */
public record Query(
        ContextFilter contexts,
        TimeRange range,
        FilterSet filters,
        Order order,
        Selection selection,
        @Nullable Position after,
        TimeRange days) {

    /** Every entry of the tree, newest first. */
    public static final Query ALL = new Query(
            ContextFilter.ALL, TimeRange.ALL, FilterSet.NONE, Order.NEWEST_FIRST, Selection.ALL, null, TimeRange.ALL);

    public Query withContexts(ContextFilter wanted) {
        return new Query(wanted, range, filters, order, selection, after, days);
    }

    public Query withRange(TimeRange wanted) {
        return new Query(contexts, wanted, filters, order, selection, after, days);
    }

    public Query withFilters(FilterSet wanted) {
        return new Query(contexts, range, wanted, order, selection, after, days);
    }

    public Query withOrder(Order wanted) {
        return new Query(contexts, range, filters, wanted, selection, after, days);
    }

    public Query withSelection(Selection wanted) {
        return new Query(contexts, range, filters, order, wanted, after, days);
    }

    public Query withAfter(@Nullable Position position) {
        return new Query(contexts, range, filters, order, selection, position, days);
    }

    public Query withDays(TimeRange wanted) {
        return new Query(contexts, range, filters, order, selection, after, wanted);
    }
}
