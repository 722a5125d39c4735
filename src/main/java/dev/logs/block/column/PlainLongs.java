package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.StreamGroup;
import java.util.Arrays;

/** Numbers as what is above the smallest, divided by what divides all: the form that planes, rows and varints share. */
@SuppressWarnings("ArrayRecordComponent")
record PlainLongs(long[] values, int count, long base, long divisor) {

    static PlainLongs of(long[] values, int count) {
        long base = values[0];
        long most = values[0];
        for (int i = 1; i < count; i++) {
            base = Math.min(base, values[i]);
            most = Math.max(most, values[i]);
        }
        // The difference does not fit: it is unsigned then, and not divided.
        long divisor = most - base < 0 ? 1 : divisor(values, count, base);
        return new PlainLongs(values, count, base, divisor);
    }

    private static long divisor(long[] values, int count, long base) {
        long divisor = 0;
        for (int i = 0; i < count && divisor != 1; i++) {
            long a = divisor;
            long b = values[i] - base;
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            divisor = a;
        }
        return Math.max(divisor, 1);
    }

    long get(int i) {
        long above = values[i] - base;
        return divisor == 1 ? above : above / divisor;
    }

    /** Bytes that the largest needs, 0 when all are the same. */
    int width() {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= get(i);
        }
        return (Long.SIZE - Long.numberOfLeadingZeros(bits) + 7) / 8;
    }

    boolean isConstant() {
        for (int i = 1; i < count; i++) {
            if (values[i] != values[0]) {
                return false;
            }
        }
        return true;
    }

    void putPlane(int plane, ByteSink target) {
        for (int i = 0; i < count; i++) {
            target.put((int) (get(i) >>> (plane << 3)));
        }
    }

    void putRows(int width, ByteSink target) {
        for (int i = 0; i < count; i++) {
            target.putFixed(get(i), width);
        }
    }

    void putVarints(ByteSink target) {
        for (int i = 0; i < count; i++) {
            target.putVarint(get(i));
        }
    }

    /** A run from the middle, on which candidates are measured. */
    PlainLongs sample(int countMax) {
        if (count <= countMax) {
            return this;
        }
        int from = (count - countMax) / 2;
        return new PlainLongs(Arrays.copyOfRange(values, from, from + countMax), countMax, base, divisor);
    }

    /** Writes descriptor and bytes. */
    void write(LongCodec codec, ColumnTarget target) {
        ByteSink directory = target.directory();
        directory.put(codec.ordinal());
        directory.putZigzag(base);
        if (codec == LongCodec.CONSTANT) {
            return;
        }
        directory.putVarint(divisor);
        int width = width();
        ByteSink bytes = new ByteSink(count + 16);
        if (codec == LongCodec.VARINTS) {
            putVarints(bytes);
            directory.putVarint(bytes.length());
            target.put(StreamGroup.VARINTS, bytes);
            return;
        }
        directory.put(width);
        if (codec == LongCodec.ROWS) {
            putRows(width, bytes);
            target.put(StreamGroup.PACKED, bytes);
            return;
        }
        for (int plane = 0; plane < width; plane++) {
            bytes.clear();
            putPlane(plane, bytes);
            target.put(plane == 0 ? StreamGroup.LOW_BYTES : StreamGroup.HIGH_BYTES, bytes);
        }
    }
}
