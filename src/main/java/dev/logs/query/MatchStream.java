package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
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
    private @Nullable PartitionCursor current;

    MatchStream(DayReader reader, Scope scope, Order order, long limit) {
        this.reader = reader;
        this.scope = scope;
        this.order = order;
        this.days = new DaySequence(reader, scope, order);
        this.remaining = limit;
    }

    @Override
    public boolean next() {
        PartitionCursor found = remaining > 0 ? poll() : null;
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

    private @Nullable PartitionCursor poll() {
        while (true) {
            PartitionCursor found = merge == null ? null : merge.poll();
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
        return current().head();
    }

    @Override
    public PartitionKey partition() {
        return current().key();
    }

    @Override
    public EntryView view() {
        return current().view();
    }

    private PartitionCursor current() {
        PartitionCursor cursor = current;
        if (cursor == null) {
            throw new IllegalStateException("next() was not true");
        }
        return cursor;
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
