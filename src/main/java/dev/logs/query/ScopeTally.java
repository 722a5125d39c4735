package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Goes over a scope to add something up: the plain range inside it by partition, on all cores; the few entries at its
 * ends one by one.
 */
final class ScopeTally {

    private final PartitionAccess access;

    ScopeTally(PartitionAccess access) {
        this.access = access;
    }

    /**
     * Each match of the scope is given to exactly one of the two.
     *
     * @param ranges adds up all matches of a range in one partition; called on several threads at once
     * @param entries adds one match; called on this thread, after the ranges
     */
    void over(Scope scope, BiConsumer<OpenPartition, TimeRange> ranges, Consumer<FoundEntry> entries) {
        WindowParts parts = WindowParts.of(scope.window());
        if (!parts.isInnerEmpty()) {
            Scope inner = scope.within(new Window(parts.inner(), null, null));
            new PartitionTasks(access)
                    .forEach(inner.partitions(), partition -> ranges.accept(partition, parts.inner()));
        }
        for (Window edge : parts.edges()) {
            each(scope.within(edge), entries);
        }
    }

    private void each(Scope scope, Consumer<FoundEntry> entries) {
        try (MatchStream stream = new MatchStream(DayReader.of(access), scope, Order.OLDEST_FIRST, Long.MAX_VALUE)) {
            while (stream.next()) {
                entries.accept(stream.entry());
            }
        }
    }
}
