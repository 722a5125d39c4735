package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A partition as a place for rows of another one, with the columns of other programs: what a repair saves, and what it moves to
 * another day.
 */
public final class WholeRows {

    /** Rows in a transaction. Raised: writers wait longer. */
    private static final int BATCH_ROWS_MAX = 10_000;

    private final PartitionFile file;
    private final OwnLogids own;
    private final List<WholeRow> batch = new ArrayList<>();
    private final Set<String> left = new LinkedHashSet<>();
    private ForeignColumns columns = ForeignColumns.NONE;
    private Map<String, String> indexes = Map.of();
    private long stripped;

    /**
     * Prepares.
     *
     * @param file opened for writing; the caller closes it
     * @param own what becomes of the logids that entries bring
     */
    public WholeRows(PartitionFile file, OwnLogids own) {
        this.file = file;
        this.own = own;
    }

    /** Makes a place for the columns of another program; a file without entries gets the table as that program made it. */
    void prepare(ForeignColumns foreign, ForeignSchema schema) {
        left.addAll(schema.others());
        file.change((database, shape) -> keep(database, shape, schema.metadata()));
        columns = foreign;
        indexes = schema.indexes();
        if (foreign.isEmpty() || hasAll(foreign)) {
            return;
        }
        boolean empty = file.lastLogid() == 0;
        if (!(empty && tries(database -> foreign.recreate(database, schema.definition()))) && !tries(foreign::add)) {
            columns = ForeignColumns.NONE;
            indexes = Map.of();
            left.add("what the columns " + String.join(", ", foreign.names()) + " hold");
        }
    }

    private boolean hasAll(ForeignColumns foreign) {
        return file.foreignColumns().names().containsAll(foreign.names());
    }

    private static int keep(Database database, TableShape shape, Map<String, String> metadata) {
        if (shape.hasMetadata()) {
            metadata.forEach((key, value) -> database.update(
                    "INSERT OR IGNORE INTO main.metadata (key, value) VALUES (?, ?)", List.of(key, value)));
        }
        return metadata.size();
    }

    /** A change of the schema. */
    private interface Step {
        void on(Database database);
    }

    /** False, with nothing changed, when what a damaged file says of its schema makes no sense. */
    private boolean tries(Step step) {
        try {
            file.changeSchema(step::on);
            return true;
        } catch (DamagedFileException | IllegalStateException e) {
            return false;
        } catch (RuntimeException e) {
            if (!SqliteErrors.isAgainstRule(e)) {
                throw e;
            }
            return false;
        }
    }

    void add(WholeRow row) {
        batch.add(row);
        if (batch.size() == BATCH_ROWS_MAX) {
            flush();
        }
    }

    /** Writes what is left to write, and the indexes: after the rows, for the sake of speed. */
    void finish() {
        flush();
        indexes.forEach((name, statement) -> {
            if (!hasIndex(name) && !tries(database -> database.execute(statement))) {
                left.add("index " + name);
            }
        });
    }

    private boolean hasIndex(String name) {
        return file.look((database, shape) -> database.queryLong(
                        "SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND name = ?", List.of(name)))
                > 0;
    }

    private void flush() {
        if (columns.isEmpty()) {
            file.append(batch.stream().map(WholeRow::entry).toList(), own);
        } else {
            file.change((database, shape) -> {
                WholeRowInserter inserter = new WholeRowInserter(database, shape, columns);
                int inserted = inserter.insertAll(batch, own);
                stripped += inserter.stripped();
                return inserted;
            });
        }
        batch.clear();
    }

    /** Takes over entries of another partition, by ascending logid there, in one transaction; see {@link Adoption}. */
    public void adopt(PartitionKey origin, ForeignColumns foreign, List<WholeRow> rows) {
        if (!foreign.isEmpty() && !hasAll(foreign)) {
            file.changeSchema(foreign::add);
        }
        file.change((database, shape) -> new Adoption(database, shape, origin).adopt(rows, foreign));
    }

    /** Entries of another day than the partition's, by ascending logid; only such as are rows. */
    public static List<WholeRow> misplaced(PartitionFile file, PartitionKey day, int limit) {
        return file.look((database, shape) -> Adoption.misplaced(database, shape, day, limit));
    }

    /** Deletes rows by their logids, in one transaction. */
    public static void delete(PartitionFile file, List<WholeRow> rows) {
        List<Long> logids =
                rows.stream().map(WholeRow::entry).map(LogEntry::logid).toList();
        file.change((database, shape) -> RowDeletion.delete(database, logids));
    }

    /** Makes sure that logids up to this one are not given any more, where the table can tell. */
    public void keepLogids(long last) {
        file.change(
                (database, shape) -> TableShape.read(database).hasSequence() ? Adoption.keepLogids(database, last) : 0);
    }

    /** What of another program is not in the new file, a clause each. */
    public List<String> left() {
        List<String> all = new ArrayList<>(left);
        if (stripped > 0) {
            all.add("what the columns " + String.join(", ", columns.names())
                    + " hold in rows that a rule of the table refuses, " + stripped + " of them");
        }
        return all;
    }
}
