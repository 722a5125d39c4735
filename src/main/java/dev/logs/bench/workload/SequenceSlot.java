package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/**
 * A number that rises from line to line, not quite in order, as a counter does that several threads use.
 *
 * @param start about where it begins
 */
record SequenceSlot(long start) implements Slot {

    private static final int LINES_PER_STEP = 8;
    private static final int DISORDER = 24;

    @Override
    public long draw(Line line) {
        return start + line.index() / LINES_PER_STEP + line.random().below(DISORDER);
    }

    @Override
    public void append(long value, Line line, Quoting quoting, ByteSink out) {
        Digits.decimal(value, out);
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
