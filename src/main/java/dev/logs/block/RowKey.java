package dev.logs.block;

import dev.logs.entry.LogEntry;

/** Where an entry stands among those of its partition. Ordered by time, then logid. */
public record RowKey(long epoch, int nanos, long logid) implements Comparable<RowKey> {

    static RowKey of(LogEntry entry) {
        return new RowKey(entry.epoch(), entry.nanos(), entry.logid());
    }

    @Override
    public int compareTo(RowKey other) {
        int bySecond = Long.compare(epoch, other.epoch);
        int byTime = bySecond != 0 ? bySecond : Integer.compare(nanos, other.nanos);
        return byTime != 0 ? byTime : Long.compare(logid, other.logid);
    }
}
