package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import java.util.function.ToLongFunction;

/** An id in hexadecimal digits. */
final class HexSlot implements Slot {

    private static final int DIGITS_PER_LONG = 16;
    private static final double SKEW = 0.9;

    private final int digits;
    private final ToLongFunction<Line> source;

    private HexSlot(int digits, ToLongFunction<Line> source) {
        this.digits = digits;
        this.source = source;
    }

    /** Every line has its own. */
    static HexSlot fresh(int digits) {
        return new HexSlot(digits, line -> line.random().next());
    }

    /** Lines that stand close often have the same. */
    static HexSlot shared(int digits) {
        return new HexSlot(digits, line -> line.sharedBits(digits));
    }

    /** One of a number of ids, some far more frequent than others. */
    static HexSlot pool(int digits, int count) {
        WeightedChoice choice = WeightedChoice.zipf(count, SKEW);
        return new HexSlot(digits, line -> RandomBits.mix(choice.draw(line.random()) + ((long) digits << 32)));
    }

    @Override
    public long draw(Line line) {
        return source.applyAsLong(line);
    }

    @Override
    public void append(long value, Line line, Quoting quoting, ByteSink out) {
        long bits = value;
        int rest = digits;
        while (rest > 0) {
            int count = Math.min(rest, DIGITS_PER_LONG);
            Digits.hex(bits, count, out);
            rest -= count;
            bits = RandomBits.mix(bits + 1);
        }
    }
}
