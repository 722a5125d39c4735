package dev.logs.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strings of the short texts that were seen last: a source names the same few components and levels again and again, and
 * a string that is there already costs nothing, not even its hash. One thread.
 */
final class RecentTexts {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    /** Bounds the memory together with {@link #LENGTH_MAX}. */
    private static final int PLACE_BITS = 8;

    private static final int PLACES = 1 << PLACE_BITS;

    private static final int LENGTH_MAX = 64;

    private final byte[][] bytesOf = new byte[PLACES][];
    private final @Nullable String[] texts = new String[PLACES];

    /** The text that the bytes, all ASCII, spell. */
    String text(byte[] bytes, int from, int to) {
        if (to - from > LENGTH_MAX) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int place = place(bytes, from, to);
        String known = texts[place];
        if (known != null && Arrays.equals(bytesOf[place], 0, bytesOf[place].length, bytes, from, to)) {
            return known;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        bytesOf[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = text;
        return text;
    }

    /** The highest bits of a product depend on all bytes. */
    private static int place(byte[] bytes, int from, int to) {
        long hash = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, i)) * MULTIPLIER;
        }
        long rest = to - from;
        for (; i < to; i++) {
            rest = rest << Byte.SIZE | bytes[i];
        }
        return (int) ((hash ^ rest) * MULTIPLIER >>> Long.SIZE - PLACE_BITS);
    }
}
