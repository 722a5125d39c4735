package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The oracle: filters and sorts all entries of a tree. */
final class NaiveSearch {

    static final Comparator<FoundEntry> OLDEST_FIRST = Comparator.<FoundEntry>comparingLong(
                    found -> found.entry().epoch())
            .thenComparingInt(found -> found.entry().nanos())
            .thenComparingLong(found -> found.entry().logid())
            .thenComparing(found -> found.partition().context());

    private final List<FoundEntry> oldestFirst;

    NaiveSearch(List<FoundEntry> stored) {
        oldestFirst = new ArrayList<>(stored);
        oldestFirst.sort(OLDEST_FIRST);
    }

    List<FoundEntry> all() {
        return oldestFirst;
    }

    List<FoundEntry> search(Query query) {
        List<FoundEntry> matches = new ArrayList<>(
                oldestFirst.stream().filter(found -> matches(query, found)).toList());
        long limit = Math.min(matches.size(), query.selection().limit());
        if (!query.selection().isAll() && query.selection().end() == Order.NEWEST_FIRST) {
            matches.subList(0, matches.size() - (int) limit).clear();
        }
        List<FoundEntry> selected = new ArrayList<>(matches.subList(0, (int) limit));
        if (query.order() == Order.NEWEST_FIRST) {
            Collections.reverse(selected);
        }
        return selected;
    }

    private static boolean matches(Query query, FoundEntry found) {
        Position after = query.after();
        return query.contexts().matches(found.partition().context())
                && query.range().contains(found.entry().epoch(), found.entry().nanos())
                && (after == null || Position.of(found).compareTo(after) > 0)
                && query.filters().matches(found.entry());
    }
}
