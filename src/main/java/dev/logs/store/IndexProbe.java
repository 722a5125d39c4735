package dev.logs.store;

import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds out, from the indexes alone, which condition matches few rows. */
final class IndexProbe {

    private final Database database;
    private final TableShape shape;
    private int fewest;
    private @Nullable String best;

    /** @param rowsMax a condition that as many rows match is none that matches few */
    IndexProbe(Database database, TableShape shape, int rowsMax) {
        this.database = database;
        this.shape = shape;
        this.fewest = rowsMax;
    }

    /** The index of the condition that matches fewest rows, or null when walking in order of time is better. */
    @Nullable
    String mostSelective(FilterSet filters, TimeBounds bounds) {
        for (EntryFilter filter : filters.filters()) {
            String column = column(filter);
            String index = column == null || !mayBeRare(filter) ? null : shape.indexOn(column);
            if (index != null) {
                probe(index, filter);
            }
        }
        return best == null || rangeIsNarrower(bounds) ? null : best;
    }

    /** The indexed column that a filter is about, or null. */
    static @Nullable String column(EntryFilter filter) {
        if (filter instanceof SrcFilter) {
            return "src";
        }
        if (filter instanceof LevelFilter) {
            return "loglevel";
        }
        if (filter instanceof ErrorFilter) {
            return "error";
        }
        return filter instanceof JobFilter ? "job_id" : null;
    }

    /** Whether asking is worth it: what only excludes matches nearly everything. */
    private static boolean mayBeRare(EntryFilter filter) {
        if (filter instanceof SrcFilter src) {
            return !src.include().isEmpty();
        }
        if (filter instanceof ErrorFilter error) {
            return error.wanted();
        }
        return !(filter instanceof JobFilter job) || !job.jobs().include().isEmpty();
    }

    private void probe(String index, EntryFilter filter) {
        SqlCondition condition = FilterSql.of(FilterSet.NONE.and(filter), shape.names());
        if (condition.where().isEmpty()) {
            return;
        }
        int rows = countUpTo(fewest, SourceText.through(index).and(condition.where(), condition.parameters()));
        if (rows < fewest) {
            fewest = rows;
            best = index;
        }
    }

    private boolean rangeIsNarrower(TimeBounds bounds) {
        String index = shape.indexOn("epoch");
        return index != null
                && !bounds.isOpen()
                && countUpTo(fewest, bounds.addSeconds(SourceText.through(index))) < fewest;
    }

    /** How many rows there are, but not beyond the given number; that number also when the index cannot tell. */
    private int countUpTo(int most, SourceText source) {
        String sql = "SELECT count(*) FROM (SELECT 1 FROM " + source + " LIMIT " + most + ")";
        try {
            return (int) database.countOrThrow(sql, source.parameters());
        } catch (SQLException e) {
            // "No query solution": a partial index that does not cover this condition.
            if (SqliteErrors.code(e) == SqliteErrors.ERROR) {
                return most;
            }
            throw database.failure(e);
        }
    }
}
