package dev.logs.cli.answer;

import dev.logs.query.GroupCounts;

/** Makes a table of the counts of groups. */
final class GroupCountsTable {

    /** Shown for the entries that have no such value. */
    private static final String NO_KEY = "-";

    private GroupCountsTable() {}

    static Table of(GroupCounts counts) {
        Table table = new Table("count", counts.grouping().kind().form());
        for (GroupCounts.Group group : counts.groups()) {
            String key = group.key();
            table.add(group.count(), key == null ? NO_KEY : key);
        }
        return table;
    }
}
