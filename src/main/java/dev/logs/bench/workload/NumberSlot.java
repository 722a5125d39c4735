package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/**
 * A number.
 *
 * @param least not negative
 * @param most inclusive
 * @param shape how often small numbers are
 */
record NumberSlot(long least, long most, Shape shape) implements Slot {

    enum Shape {
        UNIFORM,
        /** Small numbers are common and large ones rare, as in durations and sizes. */
        SKEWED
    }

    @Override
    public long draw(Line line) {
        double unit = line.random().unit();
        if (shape == Shape.SKEWED) {
            unit *= unit;
            unit *= unit;
            unit *= unit;
        }
        return least + (long) (unit * (most - least + 1));
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
