package dev.logs.store;

import dev.logs.error.DamagedFileException;
import java.util.List;

/**
 * The tables of a partition, how they are made, and how a file made by another program is brought up to them.
 *
 * <p>The first seven columns of {@code logs} are the base schema that other programs read and write in the same tree:
 * they keep their names, types and defaults, and every later column has a default.
 */
final class Schema {

    /** "Logs": marks the files that this program made. Files of other programs have 0 and keep it. */
    static final int APPLICATION_ID = 0x4c6f6773;

    /** Written to {@code metadata}; a file with another number than these two is refused. */
    static final int VERSION = 1;

    /** The version of a file with blocks: a program that knows only {@link #VERSION} refuses it, and answers nothing wrong. */
    static final int VERSION_WITH_BLOCKS = 2;

    static final String SCHEMA_VERSION = "schema_version";

    /** Key in {@code metadata}: rows up to this logid are in order of time, see {@link OrderMark}. */
    static final String ORDERED_THROUGH = "ordered_through";

    /** Key in {@code metadata}: when blocks were last made. */
    static final String COMPACTED_AT = "compacted_at";

    static final String LOGS_COLUMNS = "src TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]',"
            + " epoch INTEGER NOT NULL, loglevel INTEGER NOT NULL DEFAULT 0, error INTEGER NOT NULL DEFAULT 0,"
            + " content TEXT NOT NULL, nanos INTEGER NOT NULL DEFAULT 0, job_id TEXT, fields TEXT";

    /** Columns that the base schema lacks, with the definition that adds them. */
    static final List<String> LATER_COLUMNS = List.of("nanos", "job_id", "fields");

    private static final List<String> LATER_DEFINITIONS =
            List.of("nanos INTEGER NOT NULL DEFAULT 0", "job_id TEXT", "fields TEXT");

    /** Indexed columns; the index of each is named {@code logs_} and the column. */
    static final List<String> INDEXED = List.of("epoch", "loglevel", "error", "src", "job_id");

    static final String LOGS = "CREATE TABLE logs (logid INTEGER PRIMARY KEY AUTOINCREMENT, " + LOGS_COLUMNS + ")";

    private static final String METADATA =
            "CREATE TABLE IF NOT EXISTS metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL)";

    private static final String STAMP = "INSERT OR IGNORE INTO metadata VALUES ('" + SCHEMA_VERSION + "', '" + VERSION
            + "'), ('created_at', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))";

    private static final String UPGRADE_STAMP = "INSERT OR IGNORE INTO metadata (key, value) VALUES ('" + SCHEMA_VERSION
            + "', '" + VERSION + "'), ('upgraded_at', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))";

    private Schema() {}

    /** The statement that makes the index of a column. */
    static String indexDdl(String column) {
        String condition = column.equals("job_id") ? " WHERE job_id IS NOT NULL" : "";
        return "CREATE INDEX IF NOT EXISTS " + indexName(column) + " ON logs(" + column + ")" + condition;
    }

    static String indexName(String column) {
        return "logs_" + column;
    }

    /** Makes every table and index; within a write transaction. */
    static void create(Database database) {
        database.execute("PRAGMA application_id=" + APPLICATION_ID);
        database.execute(LOGS);
        for (String column : INDEXED) {
            database.execute(indexDdl(column));
        }
        database.execute(METADATA);
        database.execute(STAMP);
        database.execute("INSERT INTO metadata VALUES ('" + ORDERED_THROUGH + "', '0')");
    }

    /** Adds what a file of another program lacks; within a write transaction. What it has stays as it is. */
    static void upgrade(Database database, TableShape shape) {
        for (int i = 0; i < LATER_COLUMNS.size(); i++) {
            if (!shape.has(LATER_COLUMNS.get(i))) {
                database.execute("ALTER TABLE logs ADD COLUMN " + LATER_DEFINITIONS.get(i));
            }
        }
        for (String column : INDEXED) {
            if (shape.indexOn(column) == null) {
                database.execute(indexDdl(column));
            }
        }
        if (!shape.hasForeignMetadata()) {
            database.execute(METADATA);
            database.execute(UPGRADE_STAMP);
        }
    }

    /**
     * Refuses files of another format and of later versions of this one.
     *
     * @throws DamagedFileException when the file must be neither read nor written
     */
    static void check(Database database, TableShape shape) {
        if (shape.applicationId() != 0 && shape.applicationId() != APPLICATION_ID) {
            throw new DamagedFileException(
                    database.file() + " belongs to another program (application_id 0x"
                            + Integer.toHexString(shape.applicationId()) + ")",
                    "move it out of the tree");
        }
        String version = shape.schemaVersion();
        if (version != null
                && !version.equals(Integer.toString(VERSION))
                && !version.equals(Integer.toString(VERSION_WITH_BLOCKS))) {
            throw new DamagedFileException(
                    database.file() + " has schema version " + version + ", and this version of logs knows only "
                            + VERSION + " and " + VERSION_WITH_BLOCKS,
                    "use a newer version of logs for it");
        }
        String missing = shape.missingBaseColumn();
        if (missing != null) {
            throw new DamagedFileException(
                    database.file()
                            + (shape.hasLogs() ? " has no column " + missing + " in table logs" : " has no table logs"),
                    "it is no partition: move it out of the tree");
        }
    }
}
