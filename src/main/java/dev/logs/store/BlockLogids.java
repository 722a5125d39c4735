package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out which logids are taken by entries in blocks; under the write lock. */
final class BlockLogids {

    private BlockLogids() {}

    /** The blocks that may have a logid of this stretch, both ends included. */
    static List<StoredBlock> overlapping(Database database, long lowest, long highest) {
        return BlockTables.exist(database)
                ? overlapping(BlockSet.read(database, BlockShelf.STRICT), lowest, highest)
                : List.of();
    }

    private static List<StoredBlock> overlapping(BlockSet blocks, long lowest, long highest) {
        List<StoredBlock> overlapping = new ArrayList<>();
        for (StoredBlock block : blocks.all()) {
            if (block.contents().logidMin() <= highest && block.contents().logidMax() >= lowest) {
                overlapping.add(block);
            }
        }
        return overlapping;
    }

    /** The entries without those whose own logid is that of an entry in a block. */
    static List<LogEntry> withoutTaken(Database database, List<LogEntry> entries, LogidPlan plan) {
        Set<Long> taken = taken(database, plan);
        if (taken.isEmpty()) {
            return entries;
        }
        List<LogEntry> free = new ArrayList<>(entries);
        free.removeIf(entry -> taken.contains(entry.logid()));
        return free;
    }

    /** The entries, those without a logid whose own is that of an entry in a block; the list itself when there are none. */
    static List<LogEntry> renumberedWhereTaken(Database database, List<LogEntry> entries, LogidPlan plan) {
        Set<Long> taken = taken(database, plan);
        if (taken.isEmpty()) {
            return entries;
        }
        List<LogEntry> renumbered = new ArrayList<>(entries);
        renumbered.replaceAll(entry -> taken.contains(entry.logid()) ? entry.withLogid(LogEntry.NO_LOGID) : entry);
        return renumbered;
    }

    /**
     * Whether all entries bring logids that they can keep: no two alike, and none that an entry of the file has. Rows are not looked
     * at one by one: any row among them is taken for an obstacle.
     *
     * @param last the highest logid ever given in the file
     */
    static boolean areFree(Database database, List<LogEntry> entries, long last) {
        Set<Long> wanted = new HashSet<>();
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (LogEntry entry : entries) {
            if (entry.logid() < 1 || entry.logid() > StoreLimits.OWN_LOGID_MAX || !wanted.add(entry.logid())) {
                return false;
            }
            lowest = Math.min(lowest, entry.logid());
            highest = Math.max(highest, entry.logid());
        }
        return lowest > last
                || database.queryLong(
                                        "SELECT EXISTS (SELECT 1 FROM main.logs WHERE logid BETWEEN ? AND ?)",
                                        List.of(lowest, highest))
                                == 0
                        && Collections.disjoint(wanted, taken(database, LogidPlan.of(entries)));
    }

    /** The logids of the blocks that overlap those which a batch brings. */
    private static Set<Long> taken(Database database, LogidPlan plan) {
        if (plan.assigns() || !BlockTables.exist(database)) {
            return Set.of();
        }
        BlockSet blocks = BlockSet.read(database, BlockShelf.STRICT);
        Set<Long> taken = new HashSet<>();
        for (StoredBlock block : overlapping(blocks, Math.max(1, plan.lowestOwn()), plan.highestOwn())) {
            BlockReader reader = blocks.open(block).reader();
            for (int row = 0; row < reader.rows(); row++) {
                taken.add(reader.logid(row));
            }
        }
        return taken;
    }
}
