package dev.logs.tail;

import dev.logs.entry.LogEntry;
import java.util.Optional;

/**
 * How far a partition was read: everything up to a logid. The time of the entry there tells whether a file that stands in
 * the partition's place later goes on from it, or begins anew.
 *
 * @param logid 0 before the first
 * @param epoch Unix seconds of the entry with that logid; 0 when there is none
 * @param nanos within the second
 */
public record Mark(long logid, long epoch, int nanos) {

    /** Nothing was read. */
    public static final Mark START = new Mark(0, 0, 0);

    static Mark at(long logid, Optional<LogEntry> entry) {
        return new Mark(
                logid,
                entry.map(LogEntry::epoch).orElse(0L),
                entry.map(LogEntry::nanos).orElse(0));
    }

    boolean isAt(LogEntry entry) {
        return entry.epoch() == epoch && entry.nanos() == nanos;
    }
}
