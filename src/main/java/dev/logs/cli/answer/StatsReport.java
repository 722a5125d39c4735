package dev.logs.cli.answer;

import dev.logs.query.QueryCounters;
import dev.logs.tree.CacheCounters;
import java.io.PrintStream;

/** Prints what a query read, for {@code --stats}. */
public final class StatsReport {

    private StatsReport() {}

    /** Lines of {@code name: value}, for people. */
    public static void print(QueryCounters counters, CacheCounters handles, PrintStream err) {
        line(err, "partitions considered", counters.partitionsConsidered());
        line(err, "partitions pruned by name", counters.partitionsPruned());
        line(err, "files opened", handles.opened());
        line(err, "handles reused", handles.reused());
        line(err, "files closed", handles.closed());
        line(err, "rows read", counters.rowsRead());
        line(err, "rows returned", counters.rowsReturned());
        long first = counters.firstRowNanos();
        err.println("time to first row: " + (first < 0 ? "-" : Counted.duration(first)));
        err.println("total time: " + Counted.duration(counters.elapsedNanos()));
        err.flush();
    }

    private static void line(PrintStream err, String name, long value) {
        err.println(name + ": " + Counted.number(value));
    }
}
