package dev.logs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a file has of the schema: found once when it is opened, and again when another process changed it. Immutable. */
final class TableShape {

    private static final List<String> BASE = List.of("logid", "src", "tags", "epoch", "loglevel", "error", "content");

    /** What an entry has in place of NULL. */
    private static final Map<String, String> BASE_EMPTY =
            Map.of("src", "''", "tags", "'[]'", "epoch", "0", "loglevel", "0", "error", "0", "content", "''");

    // One statement instead of seven pragmas: opening thousands of partitions is made of this.
    private static final String FACTS = "SELECT 'version', schema_version, '', '' FROM pragma_schema_version"
            + " UNION ALL SELECT 'application', application_id, '', '' FROM pragma_application_id"
            + " UNION ALL SELECT 'table', 0, lower(name), '' FROM sqlite_schema WHERE type IN ('table', 'view')"
            + " UNION ALL SELECT 'column', \"notnull\" OR pk, lower(name), '' FROM pragma_table_info('logs')"
            + " UNION ALL SELECT 'extra', dflt_value IS NULL AND \"notnull\", name, '' FROM pragma_table_info('logs')"
            + " UNION ALL SELECT 'metadata', 0, lower(name), '' FROM pragma_table_info('metadata')"
            + " UNION ALL SELECT 'index', l.partial, l.name, lower(x.name) FROM pragma_index_list('logs') l"
            + " JOIN pragma_index_xinfo(l.name) x WHERE x.seqno = 0 AND x.coll = 'BINARY'";

    private long version;
    private int applicationId;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> nullable = new HashSet<>();
    private final Set<String> metadataColumns = new HashSet<>();
    private final Map<String, String> indexes = new HashMap<>();
    private final List<String> extra = new ArrayList<>();
    private final Set<String> demanding = new HashSet<>();
    private @Nullable String schemaVersion;

    private TableShape() {}

    static TableShape read(Database database) {
        TableShape shape = new TableShape();
        database.query(FACTS, List.of(), rows -> {
            while (rows.next()) {
                shape.note(rows);
            }
            return shape;
        });
        if (shape.hasMetadata()) {
            shape.schemaVersion = readVersion(database);
        }
        return shape;
    }

    private static @Nullable String readVersion(Database database) {
        String[] version = new String[1];
        database.query("SELECT value FROM metadata WHERE key = ?", List.of(Schema.SCHEMA_VERSION), rows -> {
            if (rows.next()) {
                version[0] = rows.getString(1);
            }
            return version;
        });
        return version[0];
    }

    private void note(ResultSet row) throws SQLException {
        String name = row.getString(3);
        switch (row.getString(1)) {
            case "version" -> version = row.getLong(2);
            case "application" -> applicationId = row.getInt(2);
            case "table" -> tables.add(name);
            case "metadata" -> metadataColumns.add(name);
            case "index" -> noteIndex(name, row.getString(4), row.getInt(2) != 0);
            case "extra" -> noteExtra(name, row.getInt(2) != 0);
            default -> {
                columns.add(name);
                if (row.getInt(2) == 0) {
                    nullable.add(name);
                }
            }
        }
    }

    private void noteIndex(String name, @Nullable String column, boolean partial) {
        // An index over part of the rows cannot stand for all of them; only our own one is known to be harmless.
        if (column != null && (!partial || name.equals(Schema.indexName("job_id")))) {
            indexes.put(column, name);
        }
    }

    private void noteExtra(String name, boolean mustBeGiven) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (BASE.contains(lower) || Schema.LATER_COLUMNS.contains(lower)) {
            return;
        }
        extra.add(name);
        if (mustBeGiven) {
            demanding.add(name);
        }
    }

    /** SQLite's own counter of schema changes: another number means that this shape is out of date. */
    long version() {
        return version;
    }

    int applicationId() {
        return applicationId;
    }

    @Nullable
    String schemaVersion() {
        return schemaVersion;
    }

    SchemaOrigin origin() {
        if (tables.isEmpty()) {
            return SchemaOrigin.EMPTY;
        }
        return applicationId == Schema.APPLICATION_ID ? SchemaOrigin.OWN : SchemaOrigin.FOREIGN;
    }

    boolean hasLogs() {
        return tables.contains("logs");
    }

    /** Whether logids are never used again. */
    boolean hasSequence() {
        return tables.contains("sqlite_sequence");
    }

    /** Whether entries may be in blocks. */
    boolean hasBlocks() {
        return tables.contains(BlockTables.BLOCKS)
                && tables.contains(BlockTables.PIECES)
                && tables.contains(BlockTables.DICTIONARY);
    }

    /** Columns of other programs, by the names they gave them. */
    List<String> extraColumns() {
        return extra;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** The name of an index that begins with the column, or null. */
    @Nullable
    String indexOn(String column) {
        return indexes.get(column);
    }

    /** Whether {@code metadata} exists with other columns than ours. */
    boolean hasForeignMetadata() {
        return tables.contains("metadata") && !(metadataColumns.contains("key") && metadataColumns.contains("value"));
    }

    /** Whether nothing has to be added before a row is written. */
    boolean isComplete() {
        return hasLogs()
                && columns.containsAll(Schema.LATER_COLUMNS)
                && indexes.keySet().containsAll(Schema.INDEXED)
                && tables.contains("metadata");
    }

    /** A base column that the table lacks, or null; none is missing from a file without any table. */
    @Nullable
    String missingBaseColumn() {
        for (String column : BASE) {
            if (!tables.isEmpty() && !columns.contains(column)) {
                return column;
            }
        }
        return null;
    }

    /** Whether {@code metadata} can be used as ours. */
    boolean hasMetadata() {
        return tables.contains("metadata") && !hasForeignMetadata();
    }

    /** Whether a base column may hold NULL by its definition. */
    boolean mayHoldNulls() {
        return BASE.stream().skip(1).anyMatch(nullable::contains);
    }

    /** True for rows that do hold NULL in a base column. */
    String nullTest() {
        StringJoiner test = new StringJoiner(" OR ");
        BASE.stream().skip(1).filter(nullable::contains).forEach(column -> test.add(column + " IS NULL"));
        return test.toString();
    }

    /** A table expression in which NULLs are the values that an entry has in their place. */
    String withoutNulls() {
        StringJoiner columns = new StringJoiner(", ", "(SELECT ", " FROM logs)");
        BASE.forEach(column -> columns.add(value(column) + " AS " + column));
        Schema.LATER_COLUMNS.forEach(column -> columns.add(expression(column) + " AS " + column));
        return columns.toString();
    }

    /** The expression for a column with what an entry has in place of NULL, where that may occur. */
    String value(String column) {
        String empty = BASE_EMPTY.get(column);
        return empty == null || !nullable.contains(column)
                ? expression(column)
                : "ifnull(" + column + ", " + empty + ")";
    }

    /** What conditions call the columns that may be absent. */
    ColumnNames names() {
        return new ColumnNames(expression("nanos"), expression("job_id"), expression("fields"));
    }

    /** Columns of other programs that must be given a value. */
    Set<String> demandingColumns() {
        return demanding;
    }

    /** The expression for a column that may be absent. */
    String expression(String column) {
        if (has(column)) {
            return column;
        }
        return column.equals("nanos") ? "0" : "NULL";
    }
}
