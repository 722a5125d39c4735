package dev.logs.store;

import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TagFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * Translates filters to SQL over the columns of table {@code logs}.
 *
 * <p>SQLite scans faster than rows can be fetched, so every filter gives it what it can; what SQL cannot say exactly
 * (regular expressions, case beyond ASCII, JSON) it narrows down, and the filter stays in the residual.
 */
public final class FilterSql {

    private final ColumnNames columns;

    private FilterSql(ColumnNames columns) {
        this.columns = columns;
    }

    /** For a partition that has all columns. */
    public static SqlCondition of(FilterSet filters) {
        return of(filters, ColumnNames.COMPLETE);
    }

    public static SqlCondition of(FilterSet filters, ColumnNames columns) {
        FilterSql translation = new FilterSql(columns);
        List<SqlPart> parts = new ArrayList<>();
        List<EntryFilter> residual = new ArrayList<>();
        for (EntryFilter filter : filters.filters()) {
            SqlPart part = translation.part(filter);
            parts.add(part);
            if (!part.exact()) {
                residual.add(filter);
            }
        }
        SqlPart all = SqlPart.all(parts);
        boolean hasCondition = !all.isUnknown() && !all.isAlways();
        return new SqlCondition(hasCondition ? all.text() : "", all.parameters(), new FilterSet(residual));
    }

    private SqlPart part(EntryFilter filter) {
        if (filter instanceof SrcFilter src) {
            return NameSql.sources(src);
        }
        if (filter instanceof LevelFilter level) {
            return level(level);
        }
        if (filter instanceof ErrorFilter error) {
            return SqlPart.exact(error.wanted() ? "(error > 0 OR error < 0)" : "(error = 0)");
        }
        if (filter instanceof JobFilter job) {
            return NameSql.jobs(job, columns.jobId());
        }
        if (filter instanceof TagFilter tag) {
            return JsonSql.tags(tag);
        }
        if (filter instanceof FieldFilter field) {
            return JsonSql.fields(field, columns.fields());
        }
        return new TextSql(columns.fields()).content((ContentFilter) filter);
    }

    private static SqlPart level(LevelFilter filter) {
        List<SqlPart> ranges = new ArrayList<>();
        for (LevelFilter.NumberRange range : filter.ranges()) {
            ranges.add(level(range));
        }
        return SqlPart.any(ranges);
    }

    private static SqlPart level(LevelFilter.NumberRange range) {
        boolean fromLowest = range.first() == Integer.MIN_VALUE;
        boolean toHighest = range.last() == Integer.MAX_VALUE;
        if (fromLowest && toHighest) {
            return SqlPart.ALWAYS;
        }
        if (fromLowest) {
            return SqlPart.exact("(loglevel <= ?)", (long) range.last());
        }
        if (toHighest) {
            return SqlPart.exact("(loglevel >= ?)", (long) range.first());
        }
        if (range.first() == range.last()) {
            return SqlPart.exact("(loglevel = ?)", (long) range.first());
        }
        return SqlPart.exact("(loglevel BETWEEN ? AND ?)", (long) range.first(), (long) range.last());
    }
}
