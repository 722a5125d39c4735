package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inserts rows with the columns of another program; within a write transaction. */
final class WholeRowInserter {

    private final Database database;
    private final TableShape shape;
    private final ForeignColumns columns;
    private int stripped;

    WholeRowInserter(Database database, TableShape shape, ForeignColumns columns) {
        this.database = database;
        this.shape = shape;
        this.columns = columns;
    }

    /** Answers how many were inserted; an entry whose logid is taken gets another one or is left out, as told. */
    int insertAll(List<WholeRow> rows, OwnLogids own) {
        List<LogEntry> entries = rows.stream().map(WholeRow::entry).toList();
        LogidPlan plan = LogidPlan.of(entries);
        long last = Logids.last(database, shape);
        boolean renumber = own != OwnLogids.KEEP_OR_SKIP && plan.isTaken(database, last);
        Set<Long> free = new HashSet<>();
        BlockLogids.withoutTaken(database, entries, plan).forEach(entry -> free.add(entry.logid()));
        long next = last + 1;
        int inserted = 0;
        try (RowInserter whole = RowInserter.open(database, shape, plan, columns);
                RowInserter bare = RowInserter.open(database, shape, plan)) {
            for (WholeRow row : rows) {
                if (renumber) {
                    inserted += insert(whole, bare, row, next++);
                } else if (free.contains(row.entry().logid())) {
                    inserted += insert(whole, bare, row, row.entry().logid());
                }
            }
        }
        if (shape.origin() == SchemaOrigin.OWN && shape.hasMetadata()) {
            OrderMark.set(database, 0);
        }
        return inserted;
    }

    /** An entry counts for more than what another program's rules say of its columns. */
    private int insert(RowInserter whole, RowInserter bare, WholeRow row, long logid) {
        if (!row.foreign().isEmpty() && whole.insert(row, logid)) {
            return 1;
        }
        boolean inserted = bare.insert(row.entry(), logid);
        stripped += inserted && !row.foreign().isEmpty() ? 1 : 0;
        return inserted ? 1 : 0;
    }

    /** How many lost what they had in the columns of the other program. */
    int stripped() {
        return stripped;
    }
}
