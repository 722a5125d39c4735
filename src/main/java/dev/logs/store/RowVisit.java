package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.function.Consumer;

/** Hands every row of a plan to a visitor, in no order, after the conditions that SQL could not decide. */
final class RowVisit {

    private RowVisit() {}

    static void each(Database database, TableShape shape, RowPlan plan, Consumer<LogEntry> visitor) {
        String sql = "SELECT " + EntryColumns.select(shape) + " FROM " + plan.source();
        database.query(sql, plan.parameters(), rows -> {
            while (rows.next()) {
                LogEntry entry = EntryColumns.read(rows);
                if (plan.residual().matches(entry)) {
                    visitor.accept(entry);
                }
            }
            return 0;
        });
    }
}
