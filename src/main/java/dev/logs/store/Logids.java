package dev.logs.store;

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
}
