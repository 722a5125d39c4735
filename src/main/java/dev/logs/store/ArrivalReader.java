package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.filter.FilterSet;
import java.util.ArrayList;
import java.util.List;

/** Reads rows by logid, a bounded piece at a time, within one snapshot that the caller holds. */
final class ArrivalReader {

    private final Database database;
    private final TableShape shape;
    private final ReadPlanner planner;
    private final BlockArrivals blocks;

    ArrivalReader(Database database, TableShape shape, ReadPlanner planner, BlockSet blocks) {
        this.database = database;
        this.shape = shape;
        this.planner = planner;
        this.blocks = new BlockArrivals(blocks);
    }

    /** The highest logid that was ever given; 0 before the first. */
    long last() {
        return shape.hasLogs() ? Math.max(Logids.last(database, shape), blocks.last()) : 0;
    }

    Arrivals read(LogidSpan span, FilterSet filters) {
        long end = Math.min(span.last(), last());
        if (end < span.first()) {
            return new Arrivals(List.of(), 0, Math.max(end, span.first() - 1), true);
        }
        LogidSpan piece = blocks.piece(new LogidSpan(span.first(), pieceEnd(span.first(), end)));
        List<LogEntry> entries = new ArrayList<>();
        boolean whole = fill(entries, planner.planLogids(piece, filters));
        long through = whole ? piece.last() : entries.get(entries.size() - 1).logid();
        LogidSpan looked = new LogidSpan(span.first(), through);
        long rows = count(looked) + blocks.read(looked, filters, entries);
        return new Arrivals(entries, rows, through, through >= end);
    }

    private long pieceEnd(long first, long end) {
        long logid = database.queryLong(
                "SELECT logid FROM logs WHERE logid BETWEEN ? AND ? ORDER BY logid LIMIT 1 OFFSET ?",
                List.of(first, end, StoreLimits.ARRIVAL_ROWS_MAX - 1));
        return logid == 0 ? end : logid;
    }

    /** Whether all were read; false when they grew too large, and the last one kept is where to go on. */
    private boolean fill(List<LogEntry> entries, RowPlan plan) {
        String sql = "SELECT " + EntryColumns.select(shape) + " FROM " + plan.source() + " ORDER BY logid";
        return database.query(sql, plan.parameters(), rows -> {
            long chars = 0;
            while (chars < StoreLimits.ARRIVAL_CHARS_MAX) {
                if (!rows.next()) {
                    return true;
                }
                LogEntry entry = EntryColumns.read(rows);
                if (plan.residual().matches(entry)) {
                    entries.add(entry);
                    String fields = entry.fields();
                    chars += entry.content().length() + (fields == null ? 0 : fields.length());
                }
            }
            return false;
        });
    }

    /** The logids within the span that no row has, as spans in ascending order; the highest ones when there are too many. */
    List<LogidSpan> missing(LogidSpan span) {
        // Whether a logid within blocks is free takes decoding them; who fills one in a compacted day is not followed.
        if (blocks.overlap(span) || count(span) == span.last() - span.first() + 1) {
            return List.of();
        }
        List<LogidSpan> missing = new ArrayList<>();
        database.query(
                "SELECT logid FROM logs WHERE logid BETWEEN ? AND ? ORDER BY logid DESC",
                List.of(span.first(), span.last()),
                rows -> {
                    long above = span.last() + 1;
                    while (missing.size() < StoreLimits.MISSING_SPANS_MAX && rows.next()) {
                        long logid = rows.getLong(1);
                        if (logid + 1 < above) {
                            missing.add(0, new LogidSpan(logid + 1, above - 1));
                        }
                        above = logid;
                    }
                    if (missing.size() < StoreLimits.MISSING_SPANS_MAX && above > span.first()) {
                        missing.add(0, new LogidSpan(span.first(), above - 1));
                    }
                    return missing;
                });
        return missing;
    }

    private long count(LogidSpan span) {
        return database.queryLong(
                "SELECT count(*) FROM logs WHERE logid BETWEEN ? AND ?", List.of(span.first(), span.last()));
    }
}
