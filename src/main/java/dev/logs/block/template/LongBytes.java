package dev.logs.block.template;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once. */
final class LongBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LongBytes() {}

    /** The bytes from {@code index}, lowest first. */
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }
}
