package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/** A random UUID, which lines that stand close often have in common. */
record UuidSlot() implements Slot {

    @Override
    public long draw(Line line) {
        return line.sharedBits(0);
    }

    @Override
    public void append(long value, Line line, Quoting quoting, ByteSink out) {
        long low = RandomBits.mix(value + 1);
        Digits.hex(value >>> 32, 8, out);
        out.put('-');
        Digits.hex(value >>> 16, 4, out);
        // Version 4, variant 1 (RFC 9562).
        out.put('-');
        Digits.hex(value & 0x0fff | 0x4000, 4, out);
        out.put('-');
        Digits.hex(low >>> 48 & 0x3fff | 0x8000, 4, out);
        out.put('-');
        Digits.hex(low, 12, out);
    }
}
