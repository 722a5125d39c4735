package dev.logs.store;

import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import dev.logs.filter.FilterSet;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Streams the rows of one statement, testing what SQL could not. */
final class RowCursor implements EntryCursor {

    private final Database database;
    private final FilterSet residual;
    private final OpenRows open;
    private final ResultSet rows;
    private long remaining;
    private long fetched;
    private final RowEntry current = new RowEntry();

    /** Takes over one snapshot of the database, which {@link #close} ends. */
    RowCursor(Database database, RowPlan plan, String sql, long limit) {
        this.database = database;
        this.residual = plan.residual();
        this.remaining = limit;
        this.open = OpenRows.of(database, sql, plan.parameters());
        this.rows = open.rows();
    }

    @Override
    public boolean next() {
        current.set(null);
        try {
            while (remaining > 0 && rows.next()) {
                fetched++;
                LogEntry entry = EntryColumns.read(rows);
                if (residual.matches(entry)) {
                    remaining--;
                    current.set(entry);
                    return true;
                }
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
        remaining = 0;
        return false;
    }

    @Override
    public EntryView view() {
        return current;
    }

    @Override
    public long rowsFetched() {
        return fetched;
    }

    @Override
    public void close() {
        open.close();
    }
}
