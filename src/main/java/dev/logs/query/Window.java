package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.store.RowPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the order of entries: a range of time, cut more finely by positions at either end.
 *
 * @param range never wider than the bounds
 * @param lower the oldest end, or null when the range alone says it
 * @param upper the newest end, or null when the range alone says it
 */
record Window(
        TimeRange range, @Nullable Bound lower, @Nullable Bound upper) {

    static Window of(Query query) {
        Position after = query.after();
        Window window = new Window(query.range(), null, null);
        return after == null ? window : window.from(Bound.exclusive(after));
    }

    /** The part of this window from {@code bound} on, which must not lie before it. */
    Window from(Bound bound) {
        Instant since = later(range.since(), bound.position().instant());
        return new Window(new TimeRange(since, range.until()), bound, upper);
    }

    /** The part of this window up to {@code bound}, which must not lie behind it. */
    Window upTo(Bound bound) {
        Instant until = earlier(range.until(), bound.position().instant());
        return new Window(new TimeRange(range.since(), until), lower, bound);
    }

    /** The part of this window that reading in {@code order} meets from {@code bound} on. */
    Window with(Bound bound, Order order) {
        return order == Order.OLDEST_FIRST ? from(bound) : upTo(bound);
    }

    boolean contains(FoundEntry found) {
        return range.contains(found.entry().epoch(), found.entry().nanos())
                && (lower == null || lower.isAtOrBefore(found))
                && (upper == null || upper.isAtOrAfter(found));
    }

    /** Whether the entry of a cursor lies behind the end that reading in {@code order} meets last. */
    boolean isPassed(PartitionCursor cursor, Order order) {
        if (order == Order.OLDEST_FIRST) {
            return upper != null && !upper.isAtOrAfter(cursor.head());
        }
        return lower != null && !lower.isAtOrBefore(cursor.head());
    }

    /** Where reading a partition of {@code context} starts; null at the end of the range. */
    @Nullable
    RowPosition startOf(String context, Order order) {
        Bound start = order == Order.OLDEST_FIRST ? lower : upper;
        return start == null ? null : start.startOf(context, order);
    }

    private static Instant later(@Nullable Instant a, Instant b) {
        return a == null || a.isBefore(b) ? b : a;
    }

    private static Instant earlier(@Nullable Instant a, Instant b) {
        return a == null || a.isAfter(b) ? b : a;
    }
}
