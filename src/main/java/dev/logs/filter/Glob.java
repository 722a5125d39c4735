package dev.logs.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name with wildcards: {@code *} stands for any run of characters, dots included, {@code ?} for one character, a
 * backslash takes the special meaning from {@code * ? ! \}. The whole name must fit. Immutable.
 */
public final class Glob implements NamePattern {

    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final String text;

    /** Code points, {@link #ANY_RUN} and {@link #ANY_ONE}. */
    private final int[] parts;

    private Glob(String text, int[] parts) {
        this.text = text;
        this.parts = parts;
    }

    public static Glob parse(String text) {
        int[] codePoints = CodePoints.of(text);
        int[] parts = new int[codePoints.length];
        int count = 0;
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            if (c == '\\' && i + 1 < codePoints.length && isSpecial(codePoints[i + 1])) {
                i++;
                parts[count++] = codePoints[i];
            } else {
                parts[count++] = c == '*' ? ANY_RUN : c == '?' ? ANY_ONE : c;
            }
        }
        return new Glob(text, Arrays.copyOf(parts, count));
    }

    /** The name itself, whatever characters it holds. */
    public static Glob exactly(String name) {
        return new Glob(name, CodePoints.of(name));
    }

    private static boolean isSpecial(int c) {
        return c == '*' || c == '?' || c == '!' || c == '\\';
    }

    /** Linear but for a factor of the pattern's length, whatever the wildcards. */
    @Override
    public boolean matches(String name) {
        int at = 0;
        int part = 0;
        int lastRun = -1;
        int retryAt = 0;
        while (at < name.length()) {
            int c = name.codePointAt(at);
            if (part < parts.length && parts[part] == ANY_RUN) {
                lastRun = part++;
                retryAt = at;
            } else if (part < parts.length && (parts[part] == c || parts[part] == ANY_ONE)) {
                part++;
                at += Character.charCount(c);
            } else if (lastRun >= 0) {
                part = lastRun + 1;
                retryAt += Character.charCount(name.codePointAt(retryAt));
                at = retryAt;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == ANY_RUN) {
            part++;
        }
        return part == parts.length;
    }

    /** Only the empty name: {@code *} asks for a name of any kind, not for none. */
    @Override
    public boolean matchesMissing() {
        return parts.length == 0;
    }

    /** Whether there are no wildcards: then {@link #prefix()} is the name. */
    public boolean isExact() {
        return prefixLength() == parts.length;
    }

    /** Whether the only wildcard is a {@code *} at the end: then every name that begins with {@link #prefix()} fits. */
    public boolean isPrefix() {
        return prefixLength() == parts.length - 1 && parts[parts.length - 1] == ANY_RUN;
    }

    /** What every fitting name begins with; may be empty. */
    public String prefix() {
        return new String(parts, 0, prefixLength());
    }

    /** The runs of plain characters between the wildcards, in order: a fitting name contains each. */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= parts.length; i++) {
            if (i == parts.length || parts[i] < 0) {
                if (i > from) {
                    pieces.add(new String(parts, from, i - from));
                }
                from = i + 1;
            }
        }
        return pieces;
    }

    private int prefixLength() {
        int length = 0;
        while (length < parts.length && parts[length] >= 0) {
            length++;
        }
        return length;
    }

    @Override
    public String describe() {
        return text.isEmpty() ? "''" : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glob that && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
