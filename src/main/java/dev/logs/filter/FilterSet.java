package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    /** All columns that {@link #matches} looks at. */
    public Set<EntryColumn> columns() {
        Set<EntryColumn> columns = EnumSet.noneOf(EntryColumn.class);
        for (EntryFilter filter : filters) {
            columns.addAll(filter.columns());
        }
        return columns;
    }
}
