package dev.logs.store;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which tables can be compacted, and which rows can be given back from a block exactly as they are. Rows that cannot stay
 * rows: values of another type than the schema says, NULL, other values in columns of other programs than the rest has.
 */
final class RowFitness {

    private static final String OBSTACLES = "SELECT 'logs is a ' || type FROM main.sqlite_schema"
            + " WHERE lower(name) = 'logs' AND type <> 'table'"
            + " UNION ALL SELECT 'table logs has the trigger ' || name FROM main.sqlite_schema"
            + " WHERE type = 'trigger' AND lower(tbl_name) = 'logs'"
            + " UNION ALL SELECT 'table logs has no rowids' FROM pragma_table_list"
            + " WHERE schema = 'main' AND lower(name) = 'logs' AND wr"
            + " UNION ALL SELECT 'logid is not its INTEGER PRIMARY KEY' WHERE (SELECT count(*) FROM"
            + " pragma_table_xinfo('logs') WHERE pk = 1 AND lower(name) = 'logid' AND upper(type) = 'INTEGER') <> 1"
            + " UNION ALL SELECT 'column ' || name || ' is computed' FROM pragma_table_xinfo('logs') WHERE hidden <> 0"
            + " UNION ALL SELECT 'table ' || m.name || ' refers to table logs' FROM main.sqlite_schema m"
            + " JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND lower(f.\"table\") = 'logs' LIMIT 1";

    private static final String INT_RANGE = Integer.MIN_VALUE + " AND " + Integer.MAX_VALUE;

    private RowFitness() {}

    /** Why no row of the table may be moved: something of another program depends on the rows. Empty when nothing does. */
    static Optional<String> obstacle(Database database) {
        return database.query(
                OBSTACLES, List.of(), rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
    }

    /**
     * The SQL condition on rows that may move.
     *
     * @param constants the table with the values that columns of other programs must have, or null when they don't matter
     * @param lastLogid the highest logid that is looked at
     */
    static String condition(Database database, TableShape shape, @Nullable String constants, long lastLogid) {
        StringJoiner all = new StringJoiner(" AND ");
        for (String text : List.of("src", "tags", "content")) {
            all.add("typeof(" + text + ") = 'text'");
        }
        all.add("typeof(epoch) = 'integer'");
        for (String number : List.of("loglevel", "error")) {
            all.add("typeof(" + number + ") = 'integer' AND " + number + " BETWEEN " + INT_RANGE);
        }
        if (shape.has("nanos")) {
            all.add("typeof(nanos) = 'integer' AND nanos BETWEEN 0 AND 999999999");
        }
        for (String text : List.of("job_id", "fields")) {
            if (shape.has(text)) {
                all.add("typeof(" + text + ") IN ('text', 'null')");
            }
        }
        if (constants != null) {
            for (String column : shape.extraColumns()) {
                String known = "(SELECT value FROM " + constants + " WHERE name = '" + column.replace("'", "''") + "')";
                String name = quoted(column);
                all.add("typeof(" + name + ") = typeof(" + known + ") AND " + name + " COLLATE BINARY IS " + known);
            }
        }
        // Without AUTOINCREMENT the highest row alone keeps the numbers of those in blocks from being given again.
        all.add("logid " + (numbersForEver(database) ? "<= " : "< ") + lastLogid);
        return all.toString();
    }

    /** Whether no logid is ever given twice. */
    static boolean numbersForEver(Database database) {
        return database.queryLong(
                        "SELECT upper(sql) LIKE '%AUTOINCREMENT%' FROM main.sqlite_schema WHERE lower(name) = 'logs'",
                        List.of())
                != 0;
    }

    static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }
}
