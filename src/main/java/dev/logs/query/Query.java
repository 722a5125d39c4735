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
 */
public record Query(
        ContextFilter contexts,
        TimeRange range,
        FilterSet filters,
        Order order,
        Selection selection,
        @Nullable Position after) {

    /** Every entry of the tree, newest first. */
    public static final Query ALL =
            new Query(ContextFilter.ALL, TimeRange.ALL, FilterSet.NONE, Order.NEWEST_FIRST, Selection.ALL, null);

    public Query withContexts(ContextFilter wanted) {
        return new Query(wanted, range, filters, order, selection, after);
    }

    public Query withRange(TimeRange wanted) {
        return new Query(contexts, wanted, filters, order, selection, after);
    }

    public Query withFilters(FilterSet wanted) {
        return new Query(contexts, range, wanted, order, selection, after);
    }

    public Query withOrder(Order wanted) {
        return new Query(contexts, range, filters, wanted, selection, after);
    }

    public Query withSelection(Selection wanted) {
        return new Query(contexts, range, filters, order, wanted, after);
    }

    public Query withAfter(@Nullable Position position) {
        return new Query(contexts, range, filters, order, selection, position);
    }
}
