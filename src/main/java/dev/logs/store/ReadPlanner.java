package dev.logs.store;

import dev.logs.entry.Order;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FilterSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a read finds its rows, for one state of the file.
 *
 * <p>SQLite chooses an index by statistics, and a log that is still written has none; so the choice is made here, by
 * asking the index of each condition whether it holds only few rows. If none does, the rows are walked in order of time
 * and tested, so that the first ones come at once.
 */
final class ReadPlanner {

    /** The source of a plan that takes every row, for which SQLite may choose any index that holds all it needs. */
    static final String WHOLE = "logs";

    private final Database database;
    private final TableShape shape;

    ReadPlanner(Database database, TableShape shape) {
        this.database = database;
        this.shape = shape;
    }

    /** For reading rows in order. */
    RowPlan planRows(RowRequest request) {
        if (!shape.hasLogs()) {
            return RowPlan.nothing();
        }
        TimeBounds bounds = TimeBounds.of(request, shape);
        SqlCondition condition = condition(request.filters());
        RowPlan selective = selective(request.filters(), condition, bounds, StoreLimits.SELECTIVE_ROWS_MAX);
        if (selective != null) {
            return selective;
        }
        String timeIndex = shape.indexOn("epoch");
        if (timeIndex == null || nullsMatter(request.filters())) {
            return wholeTable(condition, bounds, request.filters());
        }
        return OrderMark.coversAll(database, shape)
                ? inOrder(condition, bounds, timeIndex)
                : alongTime(condition, bounds, timeIndex);
    }

    /** Opens a cursor, within a snapshot that it ends. */
    EntryCursor open(RowRequest request, BlockSet blocks) {
        if (!blocks.isEmpty() && !blocks.hasRowsBeside()) {
            return new MergedCursor(new NoRows(database), blocks, request);
        }
        RowPlan plan = planRows(request);
        if (plan.findsNothing()) {
            database.endSnapshot();
            return NoEntries.CURSOR;
        }
        String sql = "SELECT " + EntryColumns.select(shape) + " FROM " + plan.source() + orderBy(plan, request.order())
                + limit(request, plan);
        RowCursor rows = new RowCursor(database, plan, sql, request.limit());
        return blocks.isEmpty() ? rows : new MergedCursor(rows, blocks, request);
    }

    private static String limit(RowRequest request, RowPlan plan) {
        return request.limit() == RowRequest.NO_LIMIT || !plan.residual().isEmpty() ? "" : " LIMIT " + request.limit();
    }

    /** For counting and grouping, where order does not matter. */
    RowPlan planAggregate(RowRequest request) {
        if (!shape.hasLogs()) {
            return RowPlan.nothing();
        }
        TimeBounds bounds = narrowed(TimeBounds.of(request, shape));
        SqlCondition condition = condition(request.filters());
        String covering = bounds.isOpen() && bounds.exact().isEmpty() ? soleIndex(request.filters()) : null;
        if (covering != null) {
            return SourceText.through(covering)
                    .and(condition.where(), condition.parameters())
                    .plan(AccessPath.CONDITION_INDEX, covering, condition.residual());
        }
        if (bounds.isOpen()) {
            RowPlan selective = selective(request.filters(), condition, bounds, fewRowsToCount());
            return selective == null ? wholeTable(condition, bounds, request.filters()) : selective;
        }
        return planRows(request);
    }

    /** For reading the rows of a span by logid, whatever their time. */
    RowPlan planLogids(LogidSpan span, FilterSet filters) {
        SqlCondition condition = condition(filters);
        // Looking for NULLs takes a walk over the table, too long for what is asked many times a second.
        boolean guarded = !filters.isEmpty() && shape.mayHoldNulls();
        return SourceText.of(guarded ? shape.withoutNulls() : "logs NOT INDEXED")
                .and("logid BETWEEN ? AND ?", List.of(span.first(), span.last()))
                .and(condition.where(), condition.parameters())
                .plan(AccessPath.TABLE_IN_ORDER, null, condition.residual());
    }

    /** The order to read a plan's rows in, as an ORDER BY clause. */
    String orderBy(RowPlan plan, Order order) {
        String direction = order == Order.NEWEST_FIRST ? " DESC" : "";
        if (plan.access() == AccessPath.TABLE_IN_ORDER) {
            return " ORDER BY logid" + direction;
        }
        String nanos = shape.has("nanos") ? "nanos" + direction + ", " : "";
        return " ORDER BY epoch" + direction + ", " + nanos + "logid" + direction;
    }

    private SqlCondition condition(FilterSet filters) {
        return FilterSql.of(filters, shape.names());
    }

    /** Rows that are read one by one through an index, in no matter which order, before it is faster to read all. */
    private int fewRowsToCount() {
        long rows = database.queryLong("SELECT max(logid) FROM logs", List.of());
        long few = Math.min(rows / StoreLimits.ROWS_PASSED_PER_ROW_FOUND, Integer.MAX_VALUE);
        return Math.max(StoreLimits.SELECTIVE_ROWS_MAX, (int) few);
    }

    private @Nullable RowPlan selective(FilterSet filters, SqlCondition condition, TimeBounds bounds, int rowsMax) {
        IndexProbe probe = new IndexProbe(database, shape, rowsMax);
        String index = nullsMatter(filters) ? null : probe.mostSelective(filters, bounds);
        if (index == null) {
            return null;
        }
        return bounds.addAll(SourceText.through(index))
                .and(condition.where(), condition.parameters())
                .plan(AccessPath.CONDITION_INDEX, index, condition.residual());
    }

    private RowPlan inOrder(SqlCondition condition, TimeBounds bounds, String timeIndex) {
        SourceText text = SourceText.of("logs NOT INDEXED");
        if (bounds.first() != null) {
            text.and("logid >= ?", List.of(edge(timeIndex, "epoch >= ? ORDER BY epoch, logid", bounds.first())));
        }
        if (bounds.last() != null) {
            text.and(
                    "logid <= ?",
                    List.of(edge(timeIndex, "epoch <= ? ORDER BY epoch DESC, logid DESC", bounds.last())));
        }
        return text.and(bounds.exact(), bounds.exactValues())
                .and(condition.where(), condition.parameters())
                .plan(AccessPath.TABLE_IN_ORDER, null, condition.residual());
    }

    /** The logid at one end of the range; when no row is within it, one that no row has on the inner side. */
    private long edge(String timeIndex, String which, long epoch) {
        long logid = database.queryLong(
                "SELECT logid FROM " + SourceText.through(timeIndex) + " WHERE " + which + " LIMIT 1", List.of(epoch));
        boolean lower = which.startsWith("epoch >=");
        return logid == 0 && lower ? Long.MAX_VALUE : logid;
    }

    private RowPlan alongTime(SqlCondition condition, TimeBounds bounds, String timeIndex) {
        return bounds.addAll(SourceText.through(timeIndex))
                .and(condition.where(), condition.parameters())
                .plan(AccessPath.TIME_INDEX, timeIndex, condition.residual());
    }

    private RowPlan wholeTable(SqlCondition condition, TimeBounds bounds, FilterSet filters) {
        boolean everyRow =
                condition.where().isEmpty() && bounds.isOpen() && bounds.exact().isEmpty();
        String table = nullsMatter(filters) ? shape.withoutNulls() : everyRow ? WHOLE : "logs NOT INDEXED";
        return bounds.addAll(SourceText.of(table))
                .and(condition.where(), condition.parameters())
                .plan(AccessPath.WHOLE_TABLE, null, condition.residual());
    }

    /** Conditions compare NULL with nothing, and an entry has an empty text there: such rows need their own way. */
    private boolean nullsMatter(FilterSet filters) {
        return !filters.isEmpty() && shape.mayHoldNulls() && holdsNulls();
    }

    private boolean holdsNulls() {
        return database.queryLong("SELECT EXISTS (SELECT 1 FROM logs WHERE " + shape.nullTest() + ")", List.of()) != 0;
    }

    /** The index that alone answers the filters, when they are all about one indexed column. */
    private @Nullable String soleIndex(FilterSet filters) {
        String column = null;
        for (EntryFilter filter : filters.filters()) {
            String next = IndexProbe.column(filter);
            if (next == null || (column != null && !next.equals(column))) {
                return null;
            }
            column = next;
        }
        return column == null || column.equals("job_id") || nullsMatter(filters) ? null : shape.indexOn(column);
    }

    private TimeBounds narrowed(TimeBounds bounds) {
        String index = shape.indexOn("epoch");
        if (index == null || bounds.isOpen()) {
            return bounds;
        }
        String table = SourceText.through(index).toString();
        long oldest = database.queryLong("SELECT min(epoch) FROM " + table, List.of());
        long newest = database.queryLong("SELECT max(epoch) FROM " + table, List.of());
        return bounds.within(oldest, newest);
    }
}
