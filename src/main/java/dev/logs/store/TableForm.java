package dev.logs.store;

import java.util.List;

/** A database with one table of logs that other programs read: how it is made, and the columns of a row in their order. */
public enum TableForm {
    /** Everything an entry has, under the names of this program's JSON: for whoever speaks SQL. */
    PLAIN(
            "logs",
            List.of("time", "level", "src", "context", "error", "message", "tags", "job_id", "fields", "address"),
            List.of("CREATE TABLE logs (id INTEGER PRIMARY KEY, time TEXT NOT NULL, level TEXT NOT NULL,"
                    + " src TEXT NOT NULL, context TEXT NOT NULL, error INTEGER NOT NULL, message TEXT NOT NULL,"
                    + " tags TEXT NOT NULL, job_id TEXT, fields TEXT, address TEXT NOT NULL)"),
            List.of("time", "src")),

    /** eventd's: nanoseconds, ids of 16 bytes. */
    EVENTD(
            "events",
            List.of("boot_id", "timestamp", "origin", "is_error", "job_id", "message"),
            List.of(
                    "CREATE TABLE events (id INTEGER PRIMARY KEY, boot_id BLOB, timestamp INTEGER NOT NULL,"
                            + " origin TEXT, is_error INTEGER, job_id BLOB, message TEXT)",
                    "CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT)",
                    "INSERT INTO metadata VALUES ('schema_version', '" + ForeignTable.EVENTD_VERSION + "')"),
            List.of("timestamp", "origin", "job_id")),

    /** hero_proc's single file: the base schema, each row with the name of its context. */
    HERO(
            "logs",
            List.of("context_name", "src", "tags", "epoch", "loglevel", "error", "content"),
            List.of(
                    "CREATE TABLE logs (logid INTEGER PRIMARY KEY AUTOINCREMENT, context_name TEXT NOT NULL DEFAULT 'core',"
                            + " src TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]', epoch INTEGER NOT NULL,"
                            + " loglevel INTEGER NOT NULL DEFAULT 0, error INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL)"),
            List.of("context_name", "epoch", "src"));

    private final String table;
    private final List<String> columns;
    private final List<String> ddl;
    private final List<String> indexed;

    TableForm(String table, List<String> columns, List<String> ddl, List<String> indexed) {
        this.table = table;
        this.columns = columns;
        this.ddl = ddl;
        this.indexed = indexed;
    }

    /** What makes the tables. */
    List<String> ddl() {
        return ddl;
    }

    /** Inserts rows with values for all {@link #columns}. */
    String insertSql(int rows) {
        String values = "(" + "?, ".repeat(columns.size() - 1) + "?)";
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES " + values
                + (", " + values).repeat(rows - 1);
    }

    /** What makes an index. */
    List<String> indexDdl() {
        return indexed.stream()
                .map(column -> "CREATE INDEX " + table + "_" + column + " ON " + table + "(" + column + ")")
                .toList();
    }
}
