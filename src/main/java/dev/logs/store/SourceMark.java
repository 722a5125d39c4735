package dev.logs.store;

import java.util.List;

/**
 * How far a source was imported into a partition, kept in the partition's metadata and moved in the transaction that stores
 * the entries: so an import that was interrupted, or is run once more, goes on where it stood.
 *
 * @param key names the source by its content
 * @param before entries of the source that were stored or left out before this batch
 * @param after the same after it
 */
public record SourceMark(String key, long before, long after) {

    /** In front of the keys in {@code metadata}. */
    static final String PREFIX = "imported:";

    /** Moves the mark; false when it does not stand where it should. Within a write transaction. */
    boolean move(Database database) {
        String name = PREFIX + key;
        if (before != read(database, key)) {
            return false;
        }
        database.update(
                "INSERT INTO metadata (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                List.of(name, Long.toString(after)));
        return true;
    }

    /** Where the mark of a source stands; 0 when nothing of it was imported. */
    static long read(Database database, String key) {
        return database.queryLong("SELECT CAST(value AS INTEGER) FROM metadata WHERE key = ?", List.of(PREFIX + key));
    }
}
