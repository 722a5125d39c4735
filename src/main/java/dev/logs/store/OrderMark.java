package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;

/**
 * Remembers whether the rows of a file lie in order of time, so that they can be read as they lie.
 *
 * <p>{@code metadata} keeps the logid through which every row lies behind the one before it by (epoch, nanos). When that
 * is the highest logid, order of logid is order of time. A program that knows nothing of this only ever adds higher
 * logids, which the number then does not cover; deleting rows keeps the others in order. Only files that this program
 * made have the mark: logids of others may be used again.
 */
final class OrderMark {

    private OrderMark() {}

    /** Whether all rows lie in order of time. */
    static boolean coversAll(Database database, TableShape shape) {
        return shape.origin() == SchemaOrigin.OWN
                && shape.hasMetadata()
                && database.queryLong(
                                "SELECT (SELECT CAST(value AS INTEGER) FROM metadata WHERE key = ?)"
                                        + " >= ifnull((SELECT max(logid) FROM logs), 0)",
                                List.of(Schema.ORDERED_THROUGH))
                        != 0;
    }

    /** Whether all rows up to the logid, which is the highest, lie in order of time. */
    static boolean covers(Database database, long logid) {
        return database.queryLong(
                        "SELECT CAST(value AS INTEGER) >= ? FROM main.metadata WHERE key = ?",
                        List.of(logid, Schema.ORDERED_THROUGH))
                != 0;
    }

    /** Whether the entry belongs before the last row of the table. */
    static boolean precedesRow(Database database, LogEntry entry) {
        return database.query(
                "SELECT epoch, nanos FROM main.logs ORDER BY logid DESC LIMIT 1",
                List.of(),
                row -> row.next() && precedes(entry.epoch(), entry.nanos(), row.getLong(1), row.getInt(2)));
    }

    /** Whether each entry lies behind the one before it, or beside it. */
    static boolean isInOrder(List<LogEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (precedes(entries.get(i), entries.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the entry belongs before the other. */
    static boolean precedes(LogEntry entry, LogEntry other) {
        return precedes(entry.epoch(), entry.nanos(), other.epoch(), other.nanos());
    }

    private static boolean precedes(long epoch, int nanos, long otherEpoch, int otherNanos) {
        return epoch < otherEpoch || (epoch == otherEpoch && nanos < otherNanos);
    }

    /** Sets the mark; within a write transaction. */
    static void set(Database database, long logid) {
        database.update(
                "INSERT INTO metadata (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                List.of(Schema.ORDERED_THROUGH, Long.toString(logid)));
    }
}
