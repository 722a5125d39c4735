package dev.logs.cli.answer;

import dev.logs.query.GroupCounts;
import dev.logs.query.GroupKind;
import dev.logs.query.Grouping;

/** Makes a table of the counts of groups. */
final class GroupCountsTable {

    private GroupCountsTable() {}

    static Table of(GroupCounts counts) {
        Grouping grouping = counts.grouping();
        boolean byField = grouping.kind() == GroupKind.FIELD;
        Table table = new Table(
                "count", byField ? grouping.fieldPath() : grouping.kind().form());
        for (GroupCounts.Group group : counts.groups()) {
            String key = group.key();
            table.add(group.count(), key == null ? Table.ABSENT : key);
        }
        return table;
    }
}
