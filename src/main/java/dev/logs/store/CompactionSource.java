package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a compaction moves, in order: rows that are fit for it, and the blocks that are joined. Within a
 * transaction of the caller.
 *
 * <p>A row whose text is not valid in the file's encoding would come back changed, so it is left out too; those are few, and
 * are remembered in {@link #misfits}.
 */
final class CompactionSource implements AutoCloseable {

    static final RowRequest EVERYTHING = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST);

    private static final List<String> TEXTS = List.of("src", "tags", "content", "job_id", "fields");

    private final Database database;
    private final EntryCursor cursor;
    private final List<Long> misfits = new ArrayList<>();
    private @Nullable LogEntry current;

    private CompactionSource(Database database, EntryCursor cursor) {
        this.database = database;
        this.cursor = cursor;
    }

    /**
     * Takes over a snapshot.
     *
     * @param joined the blocks whose entries come too
     * @param rows which rows may come
     */
    static CompactionSource open(Database database, TableShape shape, BlockSet joined, String rows) {
        ReadPlanner planner = new ReadPlanner(database, shape);
        RowPlan plan = planner.planRows(EVERYTHING);
        String sql = "SELECT " + EntryColumns.select(shape) + " FROM " + plan.source() + " WHERE " + rows
                + planner.orderBy(plan, Order.OLDEST_FIRST);
        RowCursor cursor = new RowCursor(database, plan, sql, RowRequest.NO_LIMIT);
        return new CompactionSource(database, joined.isEmpty() ? cursor : new MergedCursor(cursor, joined, EVERYTHING));
    }

    boolean next() {
        while (cursor.next()) {
            LogEntry entry = cursor.entry();
            if (!mayBeChanged(entry) || isExact(entry)) {
                current = entry;
                return true;
            }
            misfits.add(entry.logid());
        }
        current = null;
        return false;
    }

    LogEntry entry() {
        if (current == null) {
            throw new NoSuchElementException("no current entry");
        }
        return current;
    }

    /** Logids of the rows that were left out so far. */
    List<Long> misfits() {
        return misfits;
    }

    /** What cannot be decoded comes as U+FFFD. */
    private static boolean mayBeChanged(LogEntry entry) {
        return hasReplacement(entry.content())
                || hasReplacement(entry.src())
                || hasReplacement(entry.tags())
                || hasReplacement(entry.jobId())
                || hasReplacement(entry.fields());
    }

    private static boolean hasReplacement(@Nullable String text) {
        return text != null && text.indexOf('\ufffd') >= 0;
    }

    /** Whether the row's bytes are those of the entry's text; also for an entry that comes from a block. */
    private boolean isExact(LogEntry entry) {
        StringBuilder sql = new StringBuilder("SELECT ");
        TEXTS.forEach(column -> sql.append("CAST(").append(column).append(" AS BLOB), "));
        sql.setLength(sql.length() - 2);
        String[] texts = {entry.src(), entry.tags(), entry.content(), entry.jobId(), entry.fields()};
        return database.query(sql + " FROM main.logs WHERE logid = ?", List.of(entry.logid()), row -> {
            boolean exact = true;
            boolean isRow = row.next();
            for (int i = 0; isRow && i < texts.length; i++) {
                String text = texts[i];
                exact &= text == null || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), row.getBytes(i + 1));
            }
            return exact;
        });
    }

    /** Ends the snapshot. */
    @Override
    public void close() {
        cursor.close();
    }
}
