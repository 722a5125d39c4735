package dev.logs.block.bytes;

import java.util.Arrays;

/** A growing array of bytes. One thread. */
public final class ByteSink {

    private static final int START_BYTES = 64;

    private byte[] bytes;
    private int length;

    public ByteSink() {
        this(START_BYTES);
    }

    public ByteSink(int capacityBytes) {
        bytes = new byte[Math.max(capacityBytes, 16)];
    }

    /** The array behind; only the first {@link #length()} bytes count, and only until the next write. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    /** Forgets everything behind the first {@code newLength} bytes. */
    public void truncate(int newLength) {
        length = Math.min(length, newLength);
    }

    public void put(int value) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) value;
    }

    public void put(byte[] from, int start, int count) {
        reserve(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    public void put(byte[] all) {
        put(all, 0, all.length);
    }

    /** Seven bits a byte, lowest first; the highest bit of a byte says that another follows. */
    public void putVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** A varint in which small negative numbers are short too: 0, -1, 1, -2 are 0, 1, 2, 3. */
    public void putZigzag(long value) {
        putVarint(value << 1 ^ value >> 63);
    }

    /** The lowest {@code count} bytes, lowest first. */
    public void putFixed(long value, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) (value >>> (i << 3));
        }
    }

    /** A varint with the length, then the bytes. */
    public void putCounted(byte[] all) {
        putVarint(all.length);
        put(all);
    }

    /** Makes room, so that {@code count} bytes may be written without growing. */
    public void reserve(int count) {
        if (count > bytes.length - length) {
            grow(count);
        }
    }

    /** Adds bytes that the caller sets in {@link #array}; answers where the first is. */
    public int extend(int count) {
        reserve(count);
        int start = length;
        length += count;
        return start;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void grow(int count) {
        int wanted = Math.addExact(length, count);
        int doubled = bytes.length > Integer.MAX_VALUE / 2 - 8 ? Integer.MAX_VALUE - 8 : bytes.length * 2;
        bytes = Arrays.copyOf(bytes, Math.max(wanted, doubled));
    }
}
