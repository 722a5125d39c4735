package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FieldPath;
import dev.logs.filter.FilterSet;
import dev.logs.filter.TagFilter;
import dev.logs.store.EntryCursor;
import dev.logs.store.GroupTaker;
import dev.logs.store.RowRequest;
import java.util.HashSet;
import java.util.Set;

/** Counts by what only the entry itself tells: a field, or its tags, each of which counts. */
final class EntryTally implements GroupTally {

    private final Grouping grouping;
    private final FilterSet filters;
    private final QueryCounters counters;
    private final FieldPath path;
    private final KeyCounts counts = new KeyCounts();

    EntryTally(Grouping grouping, FilterSet filters, QueryCounters counters) {
        this.grouping = grouping;
        this.filters = filters;
        this.counters = counters;
        this.path = new FieldPath(grouping.fieldPath());
    }

    @Override
    public void add(OpenPartition partition, TimeRange range) {
        try (EntryCursor entries = partition.read(RowRequest.of(range, filters, Order.OLDEST_FIRST))) {
            while (entries.next()) {
                add(entries.entry());
            }
            counters.rowsRead(entries.rowsFetched());
        }
    }

    @Override
    public void add(FoundEntry found) {
        add(found.entry());
    }

    private void add(LogEntry entry) {
        if (grouping.kind() == GroupKind.FIELD) {
            counts.add(path.valueIn(entry.fields()).orElse(null), 1);
            return;
        }
        Set<String> tags = new HashSet<>(TagFilter.namesIn(entry.tags()));
        if (tags.isEmpty()) {
            counts.add(null, 1);
        }
        for (String tag : tags) {
            counts.add(tag, 1);
        }
    }

    @Override
    public void groups(GroupTaker taker) {
        counts.byCount(taker);
    }

    @Override
    public void close() {
        counts.close();
    }
}
