package dev.logs.query;

import dev.logs.entry.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window cut into what a partition can count from its index, a plain range of time, and the instants at its ends,
 * where positions decide entry by entry.
 *
 * @param inner may be empty, with since later than until
 * @param edges at most two, each one instant long
 */
record WindowParts(TimeRange inner, List<Window> edges) {

    static WindowParts of(Window window) {
        Instant since = window.range().since();
        Instant until = window.range().until();
        if (isEmpty(window.range())) {
            return new WindowParts(window.range(), List.of());
        }
        Instant first = edge(window.lower(), since);
        Instant last = edge(window.upper(), until);
        List<Window> edges = new ArrayList<>(2);
        if (first != null) {
            edges.add(at(first, window));
            since = first.plusNanos(1);
        }
        if (last != null) {
            if (!last.equals(first)) {
                edges.add(at(last, window));
            }
            until = last.minusNanos(1);
        }
        return new WindowParts(new TimeRange(since, until), edges);
    }

    /** Whether no instant lies in the inner range. */
    boolean isInnerEmpty() {
        return isEmpty(inner);
    }

    private static boolean isEmpty(TimeRange range) {
        Instant since = range.since();
        Instant until = range.until();
        return since != null && until != null && since.isAfter(until);
    }

    /** The instant of a bound, unless the range ends before it is met. */
    private static @Nullable Instant edge(@Nullable Bound bound, @Nullable Instant end) {
        Instant instant = bound == null ? null : bound.position().instant();
        return instant != null && instant.equals(end) ? instant : null;
    }

    private static Window at(Instant instant, Window window) {
        return new Window(new TimeRange(instant, instant), window.lower(), window.upper());
    }
}
