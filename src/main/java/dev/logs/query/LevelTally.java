package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupTaker;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts by level: named ones by name, any other number on its own, most severe first. */
final class LevelTally implements GroupTally {

    private static final Comparator<Integer> MOST_SEVERE_FIRST = Comparator.<Integer, Level>comparing(Level::ranking)
            .thenComparing(Comparator.naturalOrder())
            .reversed();

    private final FilterSet filters;
    private final SortedMap<Integer, Long> counts = new TreeMap<>(MOST_SEVERE_FIRST);

    LevelTally(FilterSet filters) {
        this.filters = filters;
    }

    @Override
    public void add(OpenPartition partition, TimeRange range) {
        partition.groupCount(range, filters, GroupColumn.LEVEL, this::add);
    }

    @Override
    public void add(FoundEntry found) {
        add(found.entry().level(), 1);
    }

    private void add(@Nullable String stored, long count) {
        add(stored == null ? 0 : Integer.parseInt(stored), count);
    }

    private synchronized void add(int level, long count) {
        counts.merge(level, count, Long::sum);
    }

    @Override
    public synchronized void groups(GroupTaker taker) {
        counts.forEach((level, count) -> taker.take(Level.display(level), count));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
