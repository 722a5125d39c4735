package dev.logs.block;

/** Where an entry stands among those of its partition. Ordered by time, then logid. */
public record RowKey(long epoch, int nanos, long logid) implements Comparable<RowKey> {

    @Override
    public int compareTo(RowKey other) {
        int bySecond = Long.compare(epoch, other.epoch);
        int byTime = bySecond != 0 ? bySecond : Integer.compare(nanos, other.nanos);
        return byTime != 0 ? byTime : Long.compare(logid, other.logid);
    }
}
