package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** A conjunction of filters: an entry matches when it fulfils every one. Immutable and thread-safe. */
public record FilterSet(List<EntryFilter> filters) {

    /** No condition at all: every entry matches. */
    public static final FilterSet NONE = new FilterSet(List.of());

    public FilterSet {
        filters = List.copyOf(filters);
    }

    /** The exact answer, which every faster way must give too. */
    public boolean matches(LogEntry entry) {
        for (int i = 0; i < filters.size(); i++) {
            if (!filters.get(i).matches(entry)) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return filters.isEmpty();
    }

    /** These conditions and one more. */
    public FilterSet and(EntryFilter filter) {
        List<EntryFilter> more = new ArrayList<>(filters);
        more.add(filter);
        return new FilterSet(more);
    }

    /** The conditions of both. */
    public FilterSet and(FilterSet other) {
        List<EntryFilter> both = new ArrayList<>(filters);
        both.addAll(other.filters);
        return new FilterSet(both);
    }
}
