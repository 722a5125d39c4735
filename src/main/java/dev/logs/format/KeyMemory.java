package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of the members of the record before, by their place: the records of one source mostly have the same, so that
 * comparing the bytes spares making a string of them and looking it up. One thread.
 */
final class KeyMemory {

    private static final byte[] NO_NAME = {};

    private final KeyNames known;

    private byte[][] names = {};
    private String[] texts = {};
    private @Nullable KnownKey[] keys = {};

    KeyMemory(KeyNames known) {
        this.known = known;
    }

    /** Looks at the name, in ASCII, of the member at a place; then {@link #key} and {@link #text} tell of it. */
    void see(int place, byte[] bytes, int from, int to) {
        if (place >= names.length) {
            grow(place);
        }
        if (to - from != names[place].length || !Ascii.startsWith(bytes, from, to, names[place])) {
            String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            names[place] = Arrays.copyOfRange(bytes, from, to);
            texts[place] = text;
            keys[place] = known.find(text);
        }
    }

    private void grow(int place) {
        int before = names.length;
        int length = Math.max(16, 2 * place);
        names = Arrays.copyOf(names, length);
        texts = Arrays.copyOf(texts, length);
        keys = Arrays.copyOf(keys, length);
        KnownKey unnamed = known.find("");
        for (int i = before; i < length; i++) {
            names[i] = NO_NAME;
            texts[i] = "";
            keys[i] = unnamed;
        }
    }

    /** What the name means, or null. */
    @Nullable
    KnownKey key(int place) {
        return keys[place];
    }

    String text(int place) {
        return texts[place];
    }
}
