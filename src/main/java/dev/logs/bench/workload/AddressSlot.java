package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/** One of a number of IPv4 addresses, some far more frequent than others. */
final class AddressSlot implements Slot {

    private static final double SKEW = 0.9;

    private final WeightedChoice choice;
    private final int kind;

    /** @param kind slots of different kinds have different addresses */
    AddressSlot(int count, int kind) {
        this.choice = WeightedChoice.zipf(count, SKEW);
        this.kind = kind;
    }

    @Override
    public long draw(Line line) {
        return choice.draw(line.random());
    }

    @Override
    public void append(long value, Line line, Quoting quoting, ByteSink out) {
        long bits = RandomBits.mix(value * 64 + kind);
        // Hosts of one network share its first two numbers.
        long network = RandomBits.mix((bits & 31) * 64 + kind);
        Digits.decimal(1 + (network & 0x7f) % 222, out);
        out.put('.');
        Digits.decimal(network >>> 8 & 0xff, out);
        out.put('.');
        Digits.decimal(bits >>> 16 & 0xff, out);
        out.put('.');
        Digits.decimal(1 + (bits >>> 24 & 0xff) % 254, out);
    }
}
