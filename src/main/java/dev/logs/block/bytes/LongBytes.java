package dev.logs.block.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once. */
public final class LongBytes {

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private static final long ONES = 0x0101_0101_0101_0101L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LongBytes() {}

    /** The bytes from {@code index}, lowest first. */
    public static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The first byte from {@code from} on that is beyond ASCII; {@code to} when none is. */
    public static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && (at(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Whether a byte, which is ASCII, stands among others. */
    static boolean holds(byte[] bytes, char wanted) {
        long all = wanted * ONES;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            long difference = at(bytes, at) ^ all;
            if (((difference - ONES) & ~difference & HIGH_BITS) != 0) {
                return true;
            }
        }
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at < bytes.length;
    }
}
