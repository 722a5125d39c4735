package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lists the sources of a partition with count and newest time. */
final class SourceListing {

    private final Database database;
    private final TableShape shape;
    private final ReadPlanner planner;

    SourceListing(Database database, TableShape shape, ReadPlanner planner) {
        this.database = database;
        this.shape = shape;
        this.planner = planner;
    }

    List<SourceCount> list(RowRequest request) {
        RowPlan plan = planner.planAggregate(request);
        if (plan.findsNothing()) {
            return List.of();
        }
        String index = shape.indexOn("src");
        if (index != null && !shape.mayHoldNulls() && plan.source().equals(ReadPlanner.WHOLE)) {
            List<String> names = distinct(index);
            if (names.size() <= StoreLimits.SOURCES_LEAPT_MAX) {
                return eachFromIndex(index, names);
            }
        }
        return plan.residual().isEmpty() ? grouped(plan) : visited(plan);
    }

    /** Leaps from one source to the next along the index; ends when there are too many for that. */
    private List<String> distinct(String index) {
        String table = SourceText.through(index).toString();
        String leaps = "WITH RECURSIVE names(src) AS (SELECT min(src) FROM " + table
                + " UNION ALL SELECT (SELECT min(src) FROM " + table + " WHERE src > names.src) FROM names"
                + " WHERE names.src IS NOT NULL) SELECT src FROM names WHERE src IS NOT NULL LIMIT "
                + (StoreLimits.SOURCES_LEAPT_MAX + 1);
        return database.query(leaps, List.of(), rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        });
    }

    private List<SourceCount> eachFromIndex(String index, List<String> names) {
        String table = SourceText.through(index).toString();
        boolean inOrder = OrderMark.coversAll(database, shape);
        List<SourceCount> sources = new ArrayList<>();
        for (String name : names) {
            long count = database.queryLong("SELECT count(*) FROM " + table + " WHERE src = ?", List.of(name));
            sources.add(newest(name, count, newestSql(table, count, inOrder)));
        }
        return sources;
    }

    /** Finds a source's newest row without fetching all of them. */
    private String newestSql(String table, long count, boolean inOrder) {
        String nanos = shape.expression("nanos");
        String select = "SELECT epoch, " + nanos + " FROM ";
        String timeIndex = shape.indexOn("epoch");
        String newestFirst =
                " WHERE src = ? ORDER BY epoch DESC" + (shape.has("nanos") ? ", nanos DESC" : "") + " LIMIT 1";
        if (inOrder) {
            return select + table + " WHERE src = ? ORDER BY logid DESC LIMIT 1";
        }
        if (timeIndex == null || count < StoreLimits.SELECTIVE_ROWS_MAX) {
            return select + table + newestFirst;
        }
        return select + SourceText.through(timeIndex) + newestFirst;
    }

    private SourceCount newest(String name, long count, String sql) {
        return database.query(
                sql,
                List.of(name),
                rows -> rows.next()
                        ? new SourceCount(name, count, rows.getLong(1), rows.getInt(2))
                        : new SourceCount(name, count, 0, 0));
    }

    private List<SourceCount> grouped(RowPlan plan) {
        // A source's newest second first, then the newest part of that second: the bare column follows max(epoch).
        String sql = "SELECT name, sum(rows), max(epoch), newest FROM (SELECT " + shape.value("src")
                + " AS name, epoch, count(*) AS rows, max("
                + shape.expression("nanos") + ") AS newest FROM " + plan.source()
                + " GROUP BY 1, 2) GROUP BY 1 ORDER BY 1";
        return database.query(sql, plan.parameters(), rows -> {
            List<SourceCount> sources = new ArrayList<>();
            while (rows.next()) {
                String src = rows.getString(1);
                sources.add(new SourceCount(src == null ? "" : src, rows.getLong(2), rows.getLong(3), rows.getInt(4)));
            }
            return sources;
        });
    }

    private List<SourceCount> visited(RowPlan plan) {
        TreeMap<String, SourceCount> sources = new TreeMap<>();
        RowVisit.each(database, shape, plan, entry -> sources.merge(entry.src(), of(entry), SourceCount::and));
        return new ArrayList<>(sources.values());
    }

    private static SourceCount of(LogEntry entry) {
        return new SourceCount(entry.src(), 1, entry.epoch(), entry.nanos());
    }
}
