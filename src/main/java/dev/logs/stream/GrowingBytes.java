package dev.logs.stream;

import java.util.Arrays;

/** A byte array that grows and is used again; whoever fills it bounds it. One thread. */
public final class GrowingBytes {

    private byte[] bytes;
    private int length;

    public GrowingBytes(int initialCapacity) {
        bytes = new byte[initialCapacity];
    }

    /** Forgets the content, keeps the room. */
    public void clear() {
        length = 0;
    }

    /** Appends {@code source[from..to)}. */
    public void append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    public void append(byte b) {
        reserve(1);
        bytes[length++] = b;
    }

    /** The array itself: valid until the next change, longer than {@link #length()}. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
        }
    }
}
