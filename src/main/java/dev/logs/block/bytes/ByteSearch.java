package dev.logs.block.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds bytes in bytes, eight candidates at once. Immutable and thread-safe. */
public final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    /** In more bytes looking at eight places at once has long been compiled when the end is reached. */
    private static final int SKIPPING_BYTES_MAX = 1 << 18;

    private final byte[] wanted;
    private final CaseFolding folding;
    private final int hash;
    private volatile byte @Nullable [] skips;

    /** @param wanted in lower case when {@code folding} is on */
    public ByteSearch(byte[] wanted, CaseFolding folding) {
        this.wanted = wanted.clone();
        this.folding = folding;
        this.hash = Arrays.hashCode(wanted);
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
        return to - from < SKIPPING_BYTES_MAX ? indexBySkipping(bytes, from, to) : indexOf(bytes, from, to);
    }

    /**
     * Looks at the byte where the last one would stand, and goes on by as much as that one is away from it. In a few bytes, and before anything is
     * compiled, that is many times faster than to look at eight places at once.
     */
    private int indexBySkipping(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        byte[] skips = skips();
        int at = from + last;
        while (at < to) {
            int skip = skips[bytes[at] & 0xFF];
            if (skip == 0 && standsAt(bytes, at - last)) {
                return at - last;
            }
            at += Math.max(skip, 1);
        }
        return -1;
    }

    /** For each byte how far its last place is from the end; 0 for the last byte itself. */
    private byte[] skips() {
        byte[] known = skips;
        if (known == null) {
            known = new byte[256];
            int last = wanted.length - 1;
            Arrays.fill(known, (byte) Math.min(wanted.length, Byte.MAX_VALUE));
            for (int i = Math.max(0, last - Byte.MAX_VALUE); i <= last; i++) {
                known[wanted[i] & 0xFF] = (byte) (last - i);
                if (caseBits(wanted[i]) != 0) {
                    known[wanted[i] - 32] = (byte) (last - i);
                }
            }
            skips = known;
        }
        return known;
    }

    /** Looks at eight places at once: where the first and the last byte fit, all are compared. */
    private int indexOf(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        long firstCase = caseBits(wanted[0]);
        long lastCase = caseBits(wanted[last]);
        long firstByte = (wanted[0] & 0xFFL) * ONES;
        long lastByte = (wanted[last] & 0xFFL) * ONES;
        int i = from;
        for (; i + last + Long.BYTES <= to; i += Long.BYTES) {
            long first = ((long) LONGS.get(bytes, i) | firstCase) ^ firstByte;
            long differs = first | ((long) LONGS.get(bytes, i + last) | lastCase) ^ lastByte;
            // A superset of the zero bytes: borrows may mark a byte above a true one.
            long zero = differs - ONES & ~differs & HIGHS;
            for (; zero != 0; zero &= zero - 1) {
                int at = i + (Long.numberOfTrailingZeros(zero) >>> 3);
                if (standsAt(bytes, at)) {
                    return at;
                }
            }
        }
        for (; i + last < to; i++) {
            if (standsAt(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The bit by which upper and lower case of a letter differ, in all bytes; nothing when case matters. */
    private long caseBits(byte letter) {
        return folding == CaseFolding.ASCII && letter >= 'a' && letter <= 'z' ? ' ' * ONES : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByteSearch that && folding == that.folding && Arrays.equals(wanted, that.wanted);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
