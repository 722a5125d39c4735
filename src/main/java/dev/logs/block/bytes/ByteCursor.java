package dev.logs.block.bytes;

import java.util.Arrays;

/**
 * Reads a range of an array from front to back. Every method throws {@link dev.logs.error.DamagedFileException} when the
 * range ends too early. One thread.
 */
public final class ByteCursor {

    private static final int VARINT_BITS = 64;

    private final byte[] bytes;
    private final int end;
    private int position;

    public ByteCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** @param to exclusive */
    public ByteCursor(byte[] bytes, int from, int to) {
        if (from < 0 || to < from || to > bytes.length) {
            throw Damage.of("bytes " + from + " to " + to + " lie outside of the " + bytes.length + " there are");
        }
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    public int position() {
        return position;
    }

    public int remaining() {
        return end - position;
    }

    /** The next byte, 0..255. */
    public int next() {
        if (position >= end) {
            throw Damage.of("it ends too early, after " + position + " bytes");
        }
        return bytes[position++] & 0xFF;
    }

    /** Reads what {@link ByteSink#putVarint} wrote. */
    public long varint() {
        if (position < end && bytes[position] >= 0) {
            return bytes[position++];
        }
        long value = 0;
        for (int shift = 0; shift < VARINT_BITS; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw Damage.of("a number of more than 64 bits at byte " + position);
    }

    /** A varint that must lie within 0 and {@code max}. */
    public int count(long max, String what) {
        return Damage.bounded(varint(), max, what);
    }

    /** Reads what {@link ByteSink#putZigzag} wrote. */
    public long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    /** Reads what {@link ByteSink#putFixed} wrote, as an unsigned number. */
    public long fixed(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) next() << (i << 3);
        }
        return value;
    }

    /** A copy of the next bytes. */
    public byte[] take(int count) {
        int start = skip(count);
        return Arrays.copyOfRange(bytes, start, start + count);
    }

    /** Reads what {@link ByteSink#putCounted} wrote. */
    public byte[] counted(String what) {
        return take(count(remaining(), what));
    }

    /** Passes bytes and answers them, not copied. */
    public Slice slice(int count) {
        return new Slice(bytes, skip(count), count);
    }

    /** Passes bytes and answers where they begin. */
    public int skip(int count) {
        if (count < 0 || count > end - position) {
            throw Damage.of("it ends too early: " + count + " bytes wanted, " + (end - position) + " are left");
        }
        int start = position;
        position += count;
        return start;
    }

    /** Fails when something is left. */
    public void expectEnd(String what) {
        if (position != end) {
            throw Damage.of(what + " has " + (end - position) + " bytes too many");
        }
    }
}
