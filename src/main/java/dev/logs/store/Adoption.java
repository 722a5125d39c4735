package dev.logs.store;

import dev.logs.entry.PartitionKey;
import dev.logs.error.StorageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries that move from one partition to another. The new one notes, in the transaction that takes them over, up to which
 * logid of the old one it has them: two files cannot be changed as one, and a run that ends between them takes nothing twice.
 */
final class Adoption {

    /** In front of the keys in {@code metadata}. */
    static final String PREFIX = "adopted:";

    private final Database database;
    private final TableShape shape;
    private final String key;

    /** @throws StorageException when the file has no place for the note */
    Adoption(Database database, TableShape shape, PartitionKey origin) {
        if (!shape.hasMetadata()) {
            throw new StorageException(
                    database.file() + " was made by another program and takes over no entries",
                    "move them with logs export and logs ingest");
        }
        this.database = database;
        this.shape = shape;
        this.key = PREFIX + origin;
    }

    /** Takes over entries, unless that was done before. */
    int adopt(List<WholeRow> rows, ForeignColumns foreign) {
        List<WholeRow> fresh = fresh(rows);
        long next = Logids.last(database, shape) + 1;
        try (RowInserter inserter = RowInserter.open(database, shape, LogidPlan.ASSIGNED, foreign)) {
            for (WholeRow row : fresh) {
                inserter.insert(row, next++);
            }
        }
        if (!fresh.isEmpty()) {
            note(fresh);
        }
        return fresh.size();
    }

    /** Those that were not taken over before. */
    private List<WholeRow> fresh(List<WholeRow> rows) {
        long known = database.queryLong("SELECT CAST(value AS INTEGER) FROM main.metadata WHERE key = ?", List.of(key));
        List<WholeRow> fresh = new ArrayList<>();
        for (WholeRow row : rows) {
            if (row.entry().logid() > known) {
                fresh.add(row);
            }
        }
        return fresh;
    }

    /** Notes that they are here; their place in the order of time may be before other rows. */
    private void note(List<WholeRow> adopted) {
        long last = adopted.get(adopted.size() - 1).entry().logid();
        database.update(
                "INSERT OR REPLACE INTO main.metadata (key, value) VALUES (?, ?)", List.of(key, Long.toString(last)));
        OrderMark.set(database, 0);
    }

    /** Raises the number that the next row is one above. */
    static int keepLogids(Database database, long last) {
        int raised =
                database.update("UPDATE main.sqlite_sequence SET seq = max(seq, ?) WHERE name = 'logs'", List.of(last));
        return raised > 0
                ? raised
                : database.update("INSERT INTO main.sqlite_sequence (name, seq) VALUES ('logs', ?)", List.of(last));
    }

    static boolean hasMisplaced(BlockSet blocks, PartitionKey day) {
        return blocks.all().stream()
                .anyMatch(block -> block.contents().first().epoch() < day.firstEpoch()
                        || block.contents().last().epoch() > day.lastEpoch());
    }

    static List<WholeRow> misplaced(Database database, TableShape shape, PartitionKey day, int limit) {
        ForeignColumns foreign = ForeignColumns.of(database, shape);
        String sql = "SELECT " + EntryColumns.select(shape) + foreign.select()
                + " FROM main.logs NOT INDEXED WHERE epoch NOT BETWEEN ? AND ? ORDER BY logid LIMIT " + limit;
        return database.query(sql, List.of(day.firstEpoch(), day.lastEpoch()), rows -> {
            List<WholeRow> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new WholeRow(EntryColumns.read(rows), foreign.read(rows, EntryColumns.COUNT + 1)));
            }
            return found;
        });
    }
}
