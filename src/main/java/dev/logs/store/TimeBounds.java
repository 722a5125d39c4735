package dev.logs.store;

import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on time: whole seconds, which an index can answer, and the rest of the first and last second.
 *
 * @param first lowest Unix second wanted, or null
 * @param last highest Unix second wanted, or null
 * @param exact condition on the parts of a second, or empty
 * @param exactValues its values
 */
record TimeBounds(@Nullable Long first, @Nullable Long last, String exact, List<Object> exactValues) {

    private static final int LAST_NANO = 999_999_999;

    static TimeBounds of(RowRequest request, TableShape shape) {
        String nanos = shape.expression("nanos");
        List<String> exact = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Long first = sinceSecond(request.range(), nanos, exact, values);
        Long last = untilSecond(request.range(), nanos, exact, values);
        RowPosition after = request.after();
        if (after != null) {
            boolean newestFirst = request.order() == Order.NEWEST_FIRST;
            exact.add("(epoch, " + nanos + ", logid) " + (newestFirst ? "<" : ">") + " (?, ?, ?)");
            values.addAll(List.of(after.epoch(), after.nanos(), after.logid()));
            if (newestFirst) {
                last = last == null ? after.epoch() : Math.min(last, after.epoch());
            } else {
                first = first == null ? after.epoch() : Math.max(first, after.epoch());
            }
        }
        return new TimeBounds(first, last, String.join(" AND ", exact), values);
    }

    private static @Nullable Long sinceSecond(TimeRange range, String nanos, List<String> exact, List<Object> values) {
        Instant since = range.since();
        if (since == null) {
            return null;
        }
        if (since.getNano() > 0) {
            exact.add("NOT (epoch = ? AND " + nanos + " < ?)");
            values.addAll(List.of(since.getEpochSecond(), since.getNano()));
        }
        return since.getEpochSecond();
    }

    private static @Nullable Long untilSecond(TimeRange range, String nanos, List<String> exact, List<Object> values) {
        Instant until = range.until();
        if (until == null) {
            return null;
        }
        if (until.getNano() < LAST_NANO) {
            exact.add("NOT (epoch = ? AND " + nanos + " > ?)");
            values.addAll(List.of(until.getEpochSecond(), until.getNano()));
        }
        return until.getEpochSecond();
    }

    boolean isOpen() {
        return first == null && last == null;
    }

    /** The same without bounds that every row fulfils, given the oldest and newest second of the table. */
    TimeBounds within(long oldest, long newest) {
        boolean keepFirst = first != null && first > oldest;
        boolean keepLast = last != null && last < newest;
        return new TimeBounds(keepFirst ? first : null, keepLast ? last : null, exact, exactValues);
    }

    /** Adds the conditions on whole seconds. */
    SourceText addSeconds(SourceText text) {
        if (first != null) {
            text.and("epoch >= ?", List.of(first));
        }
        if (last != null) {
            text.and("epoch <= ?", List.of(last));
        }
        return text;
    }

    /** Adds all conditions on time. */
    SourceText addAll(SourceText text) {
        return addSeconds(text).and(exact, exactValues);
    }
}
