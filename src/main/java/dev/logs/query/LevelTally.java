package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts by level: named ones by name, any other number on its own, most severe first. */
final class LevelTally implements GroupTally {

    private static final Comparator<String> MOST_SEVERE_FIRST = LevelTally::compare;

    private final FilterSet filters;
    private final KeyCounts counts = new KeyCounts();

    LevelTally(FilterSet filters) {
        this.filters = filters;
    }

    private static int compare(String a, String b) {
        int byRank = rank(b).compareTo(rank(a));
        return byRank != 0 ? byRank : Integer.compare(Integer.parseInt(b), Integer.parseInt(a));
    }

    private static Level rank(String stored) {
        return Level.ranking(Integer.parseInt(stored));
    }

    @Override
    public void add(OpenPartition partition, TimeRange range) {
        for (GroupCount group : partition.groupCount(range, filters, GroupColumn.LEVEL)) {
            counts.add(group.key(), group.count());
        }
    }

    @Override
    public void add(FoundEntry found) {
        counts.add(Integer.toString(found.entry().level()), 1);
    }

    @Override
    public List<GroupCounts.Group> groups() {
        List<GroupCounts.Group> named = new ArrayList<>();
        for (GroupCounts.Group group : counts.byKey(MOST_SEVERE_FIRST)) {
            named.add(new GroupCounts.Group(label(group.key()), group.count()));
        }
        return named;
    }

    private static @Nullable String label(@Nullable String stored) {
        return stored == null ? null : Level.display(Integer.parseInt(stored));
    }
}
