package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Goes over a scope to add something up: the plain range inside it by partition, on all cores; the few entries at its
 * ends, and of small partitions, one by one.
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
     * @param entries adds one match; called on several threads at once
     */
    void over(Scope scope, BiConsumer<OpenPartition, TimeRange> ranges, Consumer<FoundEntry> entries) {
        WindowParts parts = WindowParts.of(scope.window());
        if (!parts.isInnerEmpty()) {
            Scope inner = scope.within(new Window(parts.inner(), null, null));
            new PartitionTasks(access).forEach(inner.partitions(), key -> {
                if (!eachUnopened(key, inner, entries)) {
                    access.use(key, partition -> ranges.accept(partition, parts.inner()));
                }
            });
        }
        for (Window edge : parts.edges()) {
            each(scope.within(edge), entries);
        }
    }

    /** Opening a small partition takes longer than reading it; false when it must be opened. */
    private boolean eachUnopened(PartitionKey key, Scope scope, Consumer<FoundEntry> entries) {
        Optional<List<LogEntry>> found = access.all(key, scope.window().range(), scope.filters());
        found.ifPresent(matches -> matches.forEach(entry -> entries.accept(new FoundEntry(key, entry))));
        return found.isPresent();
    }

    private void each(Scope scope, Consumer<FoundEntry> entries) {
        try (MatchStream stream = new MatchStream(DayReader.of(access), scope, Order.OLDEST_FIRST, Long.MAX_VALUE)) {
            while (stream.next()) {
                entries.accept(stream.entry());
            }
        }
    }
}
