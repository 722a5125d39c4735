package dev.logs.transfer;

import dev.logs.format.RecordBytes;
import java.util.Arrays;

/**
 * A piece of the output: whole records, and what must be known of each to cut the output between them. Filled by one thread,
 * then read by another, then filled again.
 */
final class RecordChunk implements OrderedChunk {

    private int unit;
    private String part = "";
    private final RecordBytes bytes = new RecordBytes();
    private int[] ends = new int[256];
    private int[] rows = new int[256];

    /** Two times a record, of its first entry and its last. */
    private long[] seconds = new long[512];

    private int[] nanos = new int[512];
    private int size;

    /**
     * Begins anew, without records.
     *
     * @param newUnit its place in the order of the output
     * @param newPart what the files are called that it may stand in
     */
    void begin(int newUnit, String newPart) {
        unit = newUnit;
        part = newPart;
        size = 0;
        bytes.clear();
    }

    @Override
    public int unit() {
        return unit;
    }

    String part() {
        return part;
    }

    @Override
    public long bytes() {
        return bytes.length();
    }

    @Override
    public long entries() {
        return rows(0, size);
    }

    RecordBytes records() {
        return bytes;
    }

    /** Number of records. */
    int size() {
        return size;
    }

    /** Whether there are bytes behind the last record that was marked. */
    boolean hasUnmarked() {
        return bytes.length() > end(size - 1);
    }

    /** Tells the time of the first entry of the record that is ended next. */
    void beginsAt(long epoch, int nano) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
            seconds = Arrays.copyOf(seconds, size * 4);
            nanos = Arrays.copyOf(nanos, size * 4);
        }
        seconds[2 * size] = epoch;
        nanos[2 * size] = nano;
    }

    /** Ends a record of so many entries, the last of which has this time, at the end of the bytes. */
    void endsAt(long epoch, int nano, int entries) {
        ends[size] = bytes.length();
        rows[size] = entries;
        seconds[2 * size + 1] = epoch;
        nanos[2 * size + 1] = nano;
        size++;
    }

    /** Index behind the last byte of a record; 0 for the record before the first. */
    int end(int record) {
        return record < 0 ? 0 : ends[record];
    }

    /** Entries in a record. */
    int rows(int record) {
        return rows[record];
    }

    /** Entries in the records from one, inclusive, to another, exclusive. */
    long rows(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += rows[i];
        }
        return sum;
    }

    /** Adds the times of a record to a range. */
    void addTimes(int record, TimeSpread spread) {
        spread.add(seconds[2 * record], nanos[2 * record]);
        spread.add(seconds[2 * record + 1], nanos[2 * record + 1]);
    }
}
