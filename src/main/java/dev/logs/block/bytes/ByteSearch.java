package dev.logs.block.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds bytes in bytes, eight candidates at once. Immutable and thread-safe. */
public final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final byte[] wanted;
    private final CaseFolding folding;

    /** @param wanted in lower case when {@code folding} is on */
    public ByteSearch(byte[] wanted, CaseFolding folding) {
        this.wanted = wanted.clone();
        this.folding = folding;
    }

    /** Whether A to Z are the same as a to z. */
    public enum CaseFolding {
        OFF,
        ASCII;

        /** The byte as it is compared. */
        public byte apply(byte b) {
            return this == ASCII && b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
    }

    /** The bytes looked for; not to be changed. */
    public byte[] wanted() {
        return wanted;
    }

    public CaseFolding folding() {
        return folding;
    }

    /** Whether the bytes occur between {@code from} and {@code to}, exclusive. */
    public boolean occursIn(byte[] bytes, int from, int to) {
        return indexIn(bytes, from, to) >= 0;
    }

    /** Whether the bytes stand at a place; there must be room for them. */
    public boolean standsAt(byte[] bytes, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (folding.apply(bytes[at + i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the bytes first occur between {@code from} and {@code to}, exclusive; -1 when they do not. */
    public int indexIn(byte[] bytes, int from, int to) {
        if (wanted.length == 0) {
            return from <= to ? from : -1;
        }
        return folding == CaseFolding.OFF ? exact(bytes, from, to) : folded(bytes, from, to);
    }

    private int exact(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        long first = (wanted[0] & 0xFFL) * ONES;
        long final_ = (wanted[last] & 0xFFL) * ONES;
        int i = from;
        for (; i + last + Long.BYTES <= to; i += Long.BYTES) {
            long differs = ((long) LONGS.get(bytes, i) ^ first) | ((long) LONGS.get(bytes, i + last) ^ final_);
            // A superset of the zero bytes: borrows may mark a byte above a true one.
            long zero = differs - ONES & ~differs & HIGHS;
            for (; zero != 0; zero &= zero - 1) {
                int at = i + (Long.numberOfTrailingZeros(zero) >>> 3);
                if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return at;
                }
            }
        }
        for (; i + last < to; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private int folded(byte[] bytes, int from, int to) {
        byte low = wanted[0];
        byte high = low >= 'a' && low <= 'z' ? (byte) (low - 32) : low;
        for (int i = from; i + wanted.length <= to; i++) {
            if ((bytes[i] == low || bytes[i] == high) && standsAt(bytes, i)) {
                return i;
            }
        }
        return -1;
    }
}
