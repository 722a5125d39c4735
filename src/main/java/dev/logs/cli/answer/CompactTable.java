package dev.logs.cli.answer;

import dev.logs.upkeep.CompactPlan;

/** Makes a table of the partitions that a compaction would rewrite. */
public final class CompactTable {

    private CompactTable() {}

    public static Table of(CompactPlan plan) {
        Table table = new Table("entries", "bytes", "partition");
        for (CompactPlan.Item item : plan.items()) {
            table.add(item.entries(), item.bytes(), item.partition().toString());
        }
        return table;
    }
}
