package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Which logids the entries of a batch get.
 *
 * @param assigns whether no entry has its own
 * @param ascending whether every entry has its own, each higher than the one before
 * @param lowestOwn lowest logid that an entry brings, or 0
 * @param highestOwn highest logid that an entry brings, or 0
 */
record LogidPlan(boolean assigns, boolean ascending, long lowestOwn, long highestOwn) {

    /** No entry has its own. */
    static final LogidPlan ASSIGNED = new LogidPlan(true, false, 0, 0);

    static LogidPlan of(List<LogEntry> entries) {
        return of(entries.size(), i -> entries.get(i).logid());
    }

    /** @param logids answers the logid that each of so many entries brings, or {@link LogEntry#NO_LOGID} */
    static LogidPlan of(int size, IntToLongFunction logids) {
        boolean assigns = true;
        boolean ascending = true;
        long lowest = 0;
        long highest = 0;
        for (int i = 0; i < size; i++) {
            long logid = logids.applyAsLong(i);
            assigns &= logid == LogEntry.NO_LOGID;
            ascending &= logid > highest;
            highest = Math.max(highest, logid);
            if (logid != LogEntry.NO_LOGID) {
                lowest = lowest == 0 ? logid : Math.min(lowest, logid);
            }
        }
        return new LogidPlan(assigns, ascending, lowest, highest);
    }

    /** Whether the batch's logids ascend in list order, all above the given one. */
    boolean follows(long last) {
        return assigns || (ascending && lowestOwn > last);
    }

    /** The logid of each entry of a batch that {@link #follows} the given one. */
    long[] logids(List<LogEntry> entries, long last) {
        long[] logids = new long[entries.size()];
        for (int i = 0; i < logids.length; i++) {
            logids[i] = assigns ? last + 1 + i : entries.get(i).logid();
        }
        return logids;
    }

    /** Whether the entries' own logids can be kept at all: no two alike, and none so high that few were left after it. */
    boolean isPlausible() {
        return ascending && highestOwn <= StoreLimits.OWN_LOGID_MAX;
    }

    /** Whether a row may have one of the logids that the entries bring; asked under the write lock. */
    boolean isTaken(Database database, long last) {
        return !follows(last) && !Logids.isFree(database, lowestOwn, highestOwn);
    }
}
