package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupTaker;

/** Counts matches by one kind of key. Ranges and matches may be added on several threads at once. */
interface GroupTally extends AutoCloseable {

    /** The way in which this kind of group is counted best. */
    static GroupTally of(Grouping grouping, FilterSet filters, QueryCounters counters) {
        return switch (grouping.kind()) {
            case SRC -> new ColumnTally(GroupColumn.SRC, filters);
            case JOB -> new ColumnTally(GroupColumn.JOB, filters);
            case LEVEL -> new LevelTally(filters);
            case CONTEXT -> new ContextTally(filters);
            case HOUR, DAY, MINUTE -> new TimeTally(grouping, filters);
            case TAG, FIELD -> new EntryTally(grouping, filters, counters);
        };
    }

    /** Adds all matches of a range in one partition. */
    void add(OpenPartition partition, TimeRange range);

    /** Adds one match. */
    void add(FoundEntry found);

    /** Tells of each group once, in the order in which they are shown. */
    void groups(GroupTaker taker);

    @Override
    void close();
}
