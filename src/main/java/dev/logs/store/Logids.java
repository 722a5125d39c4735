package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** Numbers rows. */
final class Logids {

    private Logids() {}

    /** The highest logid ever given, even to a row since deleted; 0 when there was none. */
    static long last(Database database, TableShape shape) {
        String rows = "ifnull((SELECT max(logid) FROM main.logs), 0)";
        String sequence = "ifnull((SELECT seq FROM main.sqlite_sequence WHERE name = 'logs'), 0)";
        return database.queryLong(
                "SELECT " + (shape.hasSequence() ? "max(" + rows + ", " + sequence + ")" : rows), List.of());
    }

    /** The highest logid of a row; 0 when there is none. */
    static long highest(Database database) {
        return database.queryLong("SELECT max(logid) FROM main.logs", List.of());
    }

    /** Whether no row has a logid of this stretch, both ends included, and no block may have. */
    static boolean isFree(Database database, long lowest, long highest) {
        return database.queryLong(
                                "SELECT EXISTS (SELECT 1 FROM main.logs WHERE logid BETWEEN ? AND ?)",
                                List.of(lowest, highest))
                        == 0
                && BlockLogids.overlapping(database, lowest, highest).isEmpty();
    }

    /** The entries without the logids they brought. */
    static List<LogEntry> forgotten(List<LogEntry> entries) {
        List<LogEntry> anonymous = new ArrayList<>(entries.size());
        for (LogEntry entry : entries) {
            anonymous.add(entry.withLogid(LogEntry.NO_LOGID));
        }
        return anonymous;
    }
}
