package dev.logs.store;

import java.util.List;

/**
 * The tables that hold the blocks of a compacted partition. The first compaction makes them; a plain partition has none.
 *
 * <p>A block is a summary and numbered pieces of payload, so that a read fetches no piece that it does not need. What the
 * bytes mean is the business of {@code dev.logs.block}.
 */
final class BlockTables {

    static final String BLOCKS = "blocks";
    static final String PIECES = "block_pieces";
    static final String DICTIONARY = "block_dictionary";

    /** What says which blocks need not be read; small files, and those of an earlier version, have neither. */
    static final String FILTERS = "block_filters";

    static final String WORDS = "block_words";

    /** What every compacted row had in the columns of another program; only where there are such columns. */
    static final String COLUMNS = "block_columns";

    /** A piece's rowid is its block's, times this, and its number: the pieces of a block lie side by side. */
    static final long PIECES_PER_BLOCK = 65_536;

    private static final String[] DEFINITIONS = {
        BLOCKS + " (blockid INTEGER PRIMARY KEY, summary BLOB NOT NULL)",
        DICTIONARY + " (segment INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
        COLUMNS + " (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
        PIECES + " (pieceid INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
        FILTERS + " (blockid INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
        WORDS + " (segment INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    };

    /** How many of these every file with blocks has. */
    private static final int NEEDED = 4;

    private BlockTables() {}

    /** Whether entries may be in blocks now: another process may have compacted the file since it was opened. */
    static boolean exist(Database database) {
        return database.queryLong(
                        "SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name IN (?, ?, ?, ?)",
                        List.of(BLOCKS, PIECES, DICTIONARY, COLUMNS))
                == NEEDED;
    }

    static boolean haveFilters(Database database) {
        return database.queryLong(
                        "SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name IN (?, ?)",
                        List.of(FILTERS, WORDS))
                == 2;
    }

    /** Makes the tables of filters where they are missing. They take room in every file, so that small ones go without. */
    private static void createFilters(Database database) {
        for (int i = NEEDED; i < DEFINITIONS.length; i++) {
            database.execute("CREATE TABLE IF NOT EXISTS main." + DEFINITIONS[i]);
        }
    }

    /** The SQL expression for what every compacted row had in a column of another program. */
    static String constant(String column) {
        return "(SELECT value FROM main." + COLUMNS + " WHERE name = '" + column.replace("'", "''") + "')";
    }

    /** Makes the tables where they are missing, and notes that blocks are made; within a write transaction. */
    static void create(Database database, TableShape shape) {
        for (int i = 0; i < NEEDED; i++) {
            database.execute("CREATE TABLE IF NOT EXISTS main." + DEFINITIONS[i]);
        }
        setVersion(database, shape, Schema.VERSION_WITH_BLOCKS);
        if (shape.hasMetadata()) {
            database.execute("INSERT OR REPLACE INTO main.metadata (key, value) VALUES ('" + Schema.COMPACTED_AT
                    + "', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
        }
    }

    /** Makes tables of the same form that this connection alone sees, for blocks that are not committed yet. */
    static void createTemporary(Database database) {
        for (String definition : DEFINITIONS) {
            database.execute("DROP TABLE IF EXISTS temp." + definition.substring(0, definition.indexOf(' ')));
            database.execute("CREATE TEMP TABLE " + definition);
        }
    }

    /** Adds a block, its filter, and what it needs of the dictionary; its words come in the same transaction. */
    static void insert(Database database, String schema, long id, MadeBlock made) {
        made.segment().ifPresent(segment -> append(database, schema, DICTIONARY, segment.bytes()));
        database.update(
                "INSERT INTO " + schema + "." + BLOCKS + " VALUES (?, ?)",
                List.of(id, made.block().summary()));
        long piece = id * PIECES_PER_BLOCK;
        for (byte[] bytes : made.block().pieces()) {
            database.update("INSERT INTO " + schema + "." + PIECES + " VALUES (?, ?)", List.of(piece++, bytes));
        }
        byte[] filter = made.filter();
        if (filter != null) {
            database.update("INSERT INTO " + schema + "." + FILTERS + " VALUES (?, ?)", List.of(id, filter));
        }
    }

    /** Adds words, which the filters of blocks that come in the same transaction need. */
    static void insertWords(Database database, String schema, byte[] segment) {
        append(database, schema, WORDS, segment);
    }

    private static void append(Database database, String schema, String table, byte[] segment) {
        String name = schema + "." + table;
        database.update(
                "INSERT INTO " + name + " SELECT ifnull(max(segment) + 1, 0), ? FROM " + name, List.of(segment));
    }

    /** What the blocks take, with all that belongs to them. */
    static long bytes(Database database) {
        long bytes = bytes(database, BLOCKS, "summary") + bytes(database, PIECES, "bytes");
        bytes += bytes(database, DICTIONARY, "bytes");
        return haveFilters(database)
                ? bytes + bytes(database, FILTERS, "bytes") + bytes(database, WORDS, "bytes")
                : bytes;
    }

    private static long bytes(Database database, String table, String column) {
        return database.queryLong("SELECT ifnull(sum(length(" + column + ")), 0) FROM main." + table, List.of());
    }

    /** The id that the next block gets: above those of all that there are. */
    static long nextId(Database database) {
        return database.queryLong("SELECT max(blockid) + 1 FROM main." + BLOCKS, List.of());
    }

    /** Copies the blocks of the temporary tables, the first one under the given id; within a write transaction. */
    static void takeTemporary(Database database, long firstId) {
        copySegments(database, DICTIONARY);
        if (database.queryLong("SELECT EXISTS (SELECT 1 FROM temp." + FILTERS + ")", List.of()) != 0) {
            createFilters(database);
            copySegments(database, WORDS);
            copy(database, FILTERS, "blockid + " + firstId + ", bytes");
        }
        copy(database, BLOCKS, "blockid + " + firstId + ", summary");
        copy(database, PIECES, "pieceid + " + firstId * PIECES_PER_BLOCK + ", bytes");
        copy(database, COLUMNS, "name, value");
    }

    private static void copySegments(Database database, String table) {
        long segments = database.queryLong("SELECT max(segment) + 1 FROM main." + table, List.of());
        copy(database, table, "segment + " + segments + ", bytes");
    }

    private static void copy(Database database, String table, String columns) {
        database.execute("INSERT OR " + (table.equals(COLUMNS) ? "IGNORE" : "ABORT") + " INTO main." + table
                + " SELECT " + columns + " FROM temp." + table);
    }

    static void remove(Database database, long block) {
        database.update("DELETE FROM main." + BLOCKS + " WHERE blockid = ?", List.of(block));
        if (haveFilters(database)) {
            database.update("DELETE FROM main." + FILTERS + " WHERE blockid = ?", List.of(block));
        }
        database.update(
                "DELETE FROM main." + PIECES + " WHERE pieceid BETWEEN ? AND ?",
                List.of(block * PIECES_PER_BLOCK, block * PIECES_PER_BLOCK + PIECES_PER_BLOCK - 1));
    }

    /** Removes all filters: searches look into every block then. */
    static void removeFilters(Database database) {
        database.execute("DELETE FROM main." + FILTERS);
        database.execute("DELETE FROM main." + WORDS);
    }

    /** Removes what blocks share, when none of them stays. */
    static void removeShared(Database database) {
        database.execute("DELETE FROM main." + DICTIONARY);
        if (haveFilters(database)) {
            database.execute("DELETE FROM main." + WORDS);
        }
    }

    /** Removes the tables with all that is in them; within a write transaction. */
    static void drop(Database database, TableShape shape) {
        for (String definition : DEFINITIONS) {
            database.execute("DROP TABLE IF EXISTS main." + definition.substring(0, definition.indexOf(' ')));
        }
        setVersion(database, shape, Schema.VERSION);
        if (shape.hasMetadata()) {
            database.execute("DELETE FROM main.metadata WHERE key = '" + Schema.COMPACTED_AT + "'");
        }
    }

    /** A version that knows no blocks must not answer as if there were none. */
    private static void setVersion(Database database, TableShape shape, int version) {
        if (shape.hasMetadata()) {
            database.execute(
                    "UPDATE main.metadata SET value = '" + version + "' WHERE key = '" + Schema.SCHEMA_VERSION + "'");
        }
    }
}
