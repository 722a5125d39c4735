package dev.logs.store;

import java.util.List;

/** Keeps the shape of an open file between reads; another process may change the schema meanwhile. One thread at a time. */
final class ShapeShelf {

    private final Database database;
    private TableShape known;

    /** The snapshot in which it was last compared with the file. */
    private long knownSnapshot = Database.NO_SNAPSHOT;

    ShapeShelf(Database database, TableShape known) {
        this.database = database;
        this.known = known;
    }

    /** The shape in the present snapshot. */
    TableShape present() {
        long snapshot = database.snapshot();
        if (snapshot != Database.NO_SNAPSHOT && snapshot == knownSnapshot) {
            return known;
        }
        if (database.queryLong("PRAGMA schema_version", List.of()) != known.version()) {
            known = TableShape.read(database);
            Schema.check(database, known);
        }
        knownSnapshot = snapshot;
        return known;
    }
}
