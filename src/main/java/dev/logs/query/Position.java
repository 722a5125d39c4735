package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import java.time.Instant;

/**
 * A place in the order of all entries of a tree: by time, then logid, then context name.
 *
 * @param epoch Unix seconds
 * @param nanos 0..999999999 within the second
 * @param logid the entry's number within its partition
 * @param context normalised name
 */
public record Position(long epoch, int nanos, long logid, String context) implements Comparable<Position> {

    public static Position of(FoundEntry found) {
        LogEntry entry = found.entry();
        return new Position(
                entry.epoch(), entry.nanos(), entry.logid(), found.partition().context());
    }

    /** The time; seconds that no instant can hold, which only foreign files have, become the nearest one. */
    public Instant instant() {
        long seconds = Math.max(Instant.MIN.getEpochSecond(), Math.min(Instant.MAX.getEpochSecond(), epoch));
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** Like {@link #compareTo} with the position of an entry, without making one. */
    int compareTo(FoundEntry found) {
        int byRow = compareRow(found.entry());
        return byRow != 0 ? byRow : context.compareTo(found.partition().context());
    }

    private int compareRow(LogEntry entry) {
        int bySecond = Long.compare(epoch, entry.epoch());
        if (bySecond != 0) {
            return bySecond;
        }
        int byNanos = Integer.compare(nanos, entry.nanos());
        return byNanos != 0 ? byNanos : Long.compare(logid, entry.logid());
    }

    @Override
    public int compareTo(Position other) {
        int bySecond = Long.compare(epoch, other.epoch);
        if (bySecond != 0) {
            return bySecond;
        }
        int byNanos = Integer.compare(nanos, other.nanos);
        if (byNanos != 0) {
            return byNanos;
        }
        int byLogid = Long.compare(logid, other.logid);
        return byLogid != 0 ? byLogid : context.compareTo(other.context);
    }
}
