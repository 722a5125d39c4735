package dev.logs.store;

import dev.logs.block.BlockInput;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.util.List;

/**
 * The entries that a compaction moves, in order: rows that are fit for it, and the blocks that are joined. Within a
 * transaction of the caller.
 */
sealed interface CompactionSource extends AutoCloseable permits EntrySource, RowSource {

    RowRequest EVERYTHING = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST);

    /**
     * Takes over a snapshot.
     *
     * @param joined the blocks whose entries come too
     * @param rows which rows may come, an SQL condition
     */
    static CompactionSource open(Database database, TableShape shape, BlockSet joined, String rows) {
        return joined.isEmpty() && RowSource.suits(database)
                ? RowSource.open(database, shape, rows)
                : EntrySource.open(database, shape, joined, rows);
    }

    /** The statement that reads the rows. */
    static String sql(Database database, TableShape shape, RowPlan plan, String rows) {
        return "SELECT " + EntryColumns.select(shape) + " FROM " + plan.source() + " WHERE " + rows
                + new ReadPlanner(database, shape).orderBy(plan, Order.OLDEST_FIRST);
    }

    /** Moves to the next entry; false at the end. */
    boolean next();

    /** Adds the entry that {@link #next} moved to. */
    void addTo(BlockInput target);

    /** Logids of the rows that were left out so far, since a block could not give them back as they are; they are few. */
    List<Long> misfits();

    /** Ends the snapshot. */
    @Override
    void close();
}
