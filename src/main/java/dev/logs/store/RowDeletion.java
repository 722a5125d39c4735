package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Deletes rows; within a write transaction. */
final class RowDeletion {

    private final Database database;
    private final TableShape shape;

    RowDeletion(Database database, TableShape shape) {
        this.database = database;
        this.shape = shape;
    }

    /** Deletes the first rows of the request, as many as its limit says, and answers how many there were. */
    int delete(RowRequest request) {
        ReadPlanner planner = new ReadPlanner(database, shape);
        RowPlan plan = planner.planRows(request);
        if (plan.findsNothing()) {
            return 0;
        }
        String inOrder = " FROM " + plan.source() + planner.orderBy(plan, request.order());
        return plan.residual().isEmpty()
                ? database.update(
                        "DELETE FROM logs WHERE logid IN (SELECT logid" + inOrder + " LIMIT " + request.limit() + ")",
                        plan.parameters())
                : deleteListed(plan, "SELECT " + EntryColumns.select(shape) + inOrder, request.limit());
    }

    /** Deletes the first entries of the request, from blocks too. */
    static int first(Database database, RowRequest request) {
        TableShape now = TableShape.read(database);
        return now.hasBlocks()
                ? new MixedDeletion(database, now).delete(request)
                : new RowDeletion(database, now).delete(request);
    }

    static int delete(Database database, List<Long> logids) {
        return database.update(
                "DELETE FROM main.logs WHERE logid IN (SELECT value FROM json_each(?))", List.of(logids.toString()));
    }

    private int deleteListed(RowPlan plan, String select, long limit) {
        String logids = database.query(select, plan.parameters(), rows -> listed(rows, plan, limit));
        return database.update("DELETE FROM logs WHERE logid IN (SELECT value FROM json_each(?))", List.of(logids));
    }

    /** The logids of the rows that pass, as a JSON array. */
    private static String listed(ResultSet rows, RowPlan plan, long limit) throws SQLException {
        StringBuilder logids = new StringBuilder("[");
        long found = 0;
        while (found < limit && rows.next()) {
            LogEntry entry = EntryColumns.read(rows);
            if (plan.residual().matches(entry)) {
                logids.append(found == 0 ? "" : ",").append(entry.logid());
                found++;
            }
        }
        return logids.append(']').toString();
    }
}
