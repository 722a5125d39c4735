package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a scope in order: one day after another, each opened when the one before is used up, until the window
 * or the limit ends.
 */
final class MatchStream implements EntryStream {

    private final DayReader reader;
    private final Scope scope;
    private final Order order;
    private final DaySequence days;
    private long remaining;
    private int silentDays;
    private @Nullable EntryMerge merge;
    private @Nullable FoundEntry current;

    MatchStream(DayReader reader, Scope scope, Order order, long limit) {
        this.reader = reader;
        this.scope = scope;
        this.order = order;
        this.days = new DaySequence(reader, scope, order);
        this.remaining = limit;
    }

    @Override
    public boolean next() {
        FoundEntry found = remaining > 0 ? poll() : null;
        if (found == null || scope.window().isPassed(found, order)) {
            remaining = 0;
            current = null;
            close();
            return false;
        }
        remaining--;
        silentDays = 0;
        current = found;
        return true;
    }

    private @Nullable FoundEntry poll() {
        while (true) {
            FoundEntry found = merge == null ? null : merge.poll();
            if (found != null || !openNextDay()) {
                return found;
            }
        }
    }

    private boolean openNextDay() {
        closeDay();
        merge = silentDays > reader.silentDaysMax() ? null : days.open(remaining);
        silentDays++;
        return merge != null;
    }

    @Override
    public FoundEntry entry() {
        FoundEntry found = current;
        if (found == null) {
            throw new IllegalStateException("next() was not true");
        }
        return found;
    }

    private void closeDay() {
        if (merge != null) {
            merge.close();
            merge = null;
        }
    }

    @Override
    public void close() {
        closeDay();
        days.close();
    }
}
