package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts entries, in SQL as far as it can decide the conditions, else row by row. */
final class Counting {

    static final Comparator<TimeBucket> BY_TIME = Counting::compare;

    private final Database database;
    private final TableShape shape;
    private final ReadPlanner planner;

    Counting(Database database, TableShape shape, ReadPlanner planner) {
        this.database = database;
        this.shape = shape;
        this.planner = planner;
    }

    private static int compare(TimeBucket a, TimeBucket b) {
        int byStart = Long.compare(a.start(), b.start());
        return byStart != 0 ? byStart : Integer.compare(a.level(), b.level());
    }

    long count(RowRequest request) {
        RowPlan plan = planner.planAggregate(request);
        if (plan.findsNothing()) {
            return 0;
        }
        if (plan.residual().isEmpty()) {
            return database.queryLong("SELECT count(*) FROM " + plan.source(), plan.parameters());
        }
        long[] count = {0};
        RowVisit.each(database, shape, plan, entry -> count[0]++);
        return count[0];
    }

    /** Tells of each value once or several times: there may be more of them than memory has room for. */
    void groups(RowRequest request, GroupColumn column, GroupTaker taker) {
        RowPlan plan = planner.planAggregate(request);
        if (plan.findsNothing()) {
            return;
        }
        if (!plan.residual().isEmpty()) {
            Function<LogEntry, @Nullable String> key = key(column);
            RowVisit.each(database, shape, plan, entry -> taker.take(key.apply(entry), 1));
            return;
        }
        String expression = shape.value(column.column());
        String sql = "SELECT " + expression + ", count(*) FROM " + throughIndex(plan, column) + " GROUP BY 1";
        database.query(sql, plan.parameters(), rows -> {
            while (rows.next()) {
                taker.take(rows.getString(1), rows.getLong(2));
            }
            return taker;
        });
    }

    /** How much each source said at each level; the bytes of messages are exact. */
    void speakers(RowRequest request, Consumer<SpeakerCount> taker) {
        RowPlan plan = planner.planAggregate(request);
        if (plan.findsNothing()) {
            return;
        }
        if (!plan.residual().isEmpty()) {
            RowVisit.each(
                    database,
                    shape,
                    plan,
                    entry -> taker.accept(new SpeakerCount(
                            entry.src(),
                            entry.level(),
                            1,
                            0,
                            entry.content().getBytes(StandardCharsets.UTF_8).length)));
            return;
        }
        // Its length is known without the text, which may lie on pages of its own.
        String sql = "SELECT " + shape.value("src") + ", " + shape.value("loglevel") + ", count(*), sum(octet_length("
                + shape.value("content") + ")) FROM " + plan.source() + " GROUP BY 1, 2";
        database.query(sql, plan.parameters(), rows -> {
            while (rows.next()) {
                taker.accept(new SpeakerCount(rows.getString(1), rows.getInt(2), rows.getLong(3), 0, rows.getLong(4)));
            }
            return taker;
        });
    }

    /** The whole table is read through the column's own index, which holds all that is needed, in groups. */
    private String throughIndex(RowPlan plan, GroupColumn column) {
        String index = shape.indexOn(column.column());
        return plan.source().equals(ReadPlanner.WHOLE) && index != null && column != GroupColumn.JOB
                ? SourceText.through(index).toString()
                : plan.source();
    }

    private static Function<LogEntry, @Nullable String> key(GroupColumn column) {
        return switch (column) {
            case LEVEL -> entry -> Integer.toString(entry.level());
            case SRC -> LogEntry::src;
            case JOB -> LogEntry::jobId;
        };
    }

    List<TimeBucket> histogram(RowRequest request, long bucketSeconds, BucketDetail detail) {
        RowPlan plan = planner.planAggregate(request);
        if (plan.findsNothing()) {
            return List.of();
        }
        String index = shape.indexOn("epoch");
        boolean isWhole = request.filters().isEmpty() && plan.source().equals(ReadPlanner.WHOLE);
        if (detail == BucketDetail.TOTALS && isWhole && index != null) {
            return totals(index, bucketSeconds);
        }
        return plan.residual().isEmpty() ? histogramInSql(plan, bucketSeconds) : histogramOfRows(plan, bucketSeconds);
    }

    /** By second the entries come in groups; to sort those of a day takes less than to sort its entries. */
    private List<TimeBucket> totals(String index, long seconds) {
        String counted = "(SELECT epoch, count(*) AS entries FROM " + SourceText.through(index) + " GROUP BY epoch)";
        String sql = "SELECT " + bucket(seconds) + ", 0, sum(entries) FROM " + counted + " GROUP BY 1 ORDER BY 1";
        return buckets(sql, List.of());
    }

    private List<TimeBucket> histogramInSql(RowPlan plan, long seconds) {
        String sql = "SELECT " + bucket(seconds) + ", " + shape.value("loglevel") + ", count(*) FROM " + plan.source()
                + " GROUP BY 1, 2 ORDER BY 1, 2";
        return buckets(sql, plan.parameters());
    }

    /** SQL's remainder has the sign of its left side; a bucket before 1970 begins below it all the same. */
    private static String bucket(long seconds) {
        return "epoch - ((epoch % " + seconds + ") + " + seconds + ") % " + seconds;
    }

    private List<TimeBucket> buckets(String sql, List<?> parameters) {
        return database.query(sql, parameters, rows -> {
            List<TimeBucket> buckets = new ArrayList<>();
            while (rows.next()) {
                buckets.add(new TimeBucket(rows.getLong(1), rows.getInt(2), rows.getLong(3)));
            }
            return buckets;
        });
    }

    private List<TimeBucket> histogramOfRows(RowPlan plan, long seconds) {
        Map<TimeBucket, Long> counts = new HashMap<>();
        RowVisit.each(database, shape, plan, entry -> {
            long start = Math.floorDiv(entry.epoch(), seconds) * seconds;
            counts.merge(new TimeBucket(start, entry.level(), 0), 1L, Long::sum);
        });
        List<TimeBucket> buckets = new ArrayList<>();
        counts.forEach((key, count) -> buckets.add(new TimeBucket(key.start(), key.level(), count)));
        buckets.sort(BY_TIME);
        return buckets;
    }
}
