package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strings of the short texts that were seen last: a source names the same few components and levels again and again, and
 * a string that is there already costs nothing, not even its hash. One thread.
 */
final class RecentTexts {

    /** Bounds the memory together with {@link #LENGTH_MAX}; a power of two. */
    private static final int PLACES = 256;

    private static final int LENGTH_MAX = 64;

    private final byte[][] bytesOf = new byte[PLACES][];
    private final @Nullable String[] texts = new String[PLACES];

    /** The text that the bytes, all ASCII, spell. */
    String text(byte[] bytes, int from, int to) {
        if (to - from > LENGTH_MAX) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 8) & (PLACES - 1);
        String known = texts[place];
        if (known != null && Arrays.equals(bytesOf[place], 0, bytesOf[place].length, bytes, from, to)) {
            return known;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        bytesOf[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = text;
        return text;
    }
}
