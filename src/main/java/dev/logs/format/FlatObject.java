package dev.logs.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The members of an ordinary JSON object, found without decoding anything. One thread.
 *
 * <p>Why: nearly every line of a log is an ordinary object, and a general parser spends most of its time, and the JVM's
 * compiler half a second more, on what such lines never have. Ordinary is: ASCII only, on one line, no escapes in names,
 * values nested no deeper than people write them. Whatever else there is, well-formed or not, is left to the general parser.
 */
final class FlatObject {

    /** More members are left to the general parser. */
    private static final int MEMBERS_MAX = 128;

    /** Containers around a scalar value, the object itself included. */
    private static final int DEPTH_MAX = 8;

    private static final int NONE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    private int size;
    private int[] nameFrom = new int[16];
    private int[] nameTo = new int[16];
    private int[] valueFrom = new int[16];
    private int[] valueTo = new int[16];
    private boolean[] escaped = new boolean[16];

    /** Whether the string or container that was skipped last has escapes. */
    private boolean escapeSeen;

    /** Whether the bytes from {@code from} to {@code to} are one ordinary object; its members can then be asked for. */
    boolean scan(byte[] buffer, int from, int to) {
        bytes = buffer;
        at = from + 1;
        end = to;
        size = 0;
        return from < to && buffer[from] == '{' && scanMembers() && at == end;
    }

    int size() {
        return size;
    }

    /** Index of the quote before the name. */
    int memberFrom(int member) {
        return nameFrom[member] - 1;
    }

    int nameFrom(int member) {
        return nameFrom[member];
    }

    int nameTo(int member) {
        return nameTo[member];
    }

    /** Index of the first byte of the value, its quote or bracket included. */
    int valueFrom(int member) {
        return valueFrom[member];
    }

    int valueTo(int member) {
        return valueTo[member];
    }

    boolean hasEscapes(int member) {
        return escaped[member];
    }

    private boolean scanMembers() {
        skipSpace();
        if (take('}')) {
            return true;
        }
        while (size < MEMBERS_MAX && scanMember()) {
            skipSpace();
            if (take('}')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
            skipSpace();
        }
        return false;
    }

    private boolean scanMember() {
        if (size == nameFrom.length) {
            grow();
        }
        escapeSeen = false;
        nameFrom[size] = at + 1;
        if (!skipString() || escapeSeen) {
            return false;
        }
        nameTo[size] = at - 1;
        skipSpace();
        if (!take(':')) {
            return false;
        }
        skipSpace();
        valueFrom[size] = at;
        if (!skipValue(1)) {
            return false;
        }
        valueTo[size] = at;
        escaped[size] = escapeSeen;
        size++;
        return true;
    }

    private void grow() {
        int length = 2 * size;
        nameFrom = Arrays.copyOf(nameFrom, length);
        nameTo = Arrays.copyOf(nameTo, length);
        valueFrom = Arrays.copyOf(valueFrom, length);
        valueTo = Arrays.copyOf(valueTo, length);
        escaped = Arrays.copyOf(escaped, length);
    }

    private boolean skipValue(int depth) {
        return switch (peek()) {
            case '"' -> skipString();
            case 't' -> skipWord("true");
            case 'f' -> skipWord("false");
            case 'n' -> skipWord("null");
            case '{', '[' -> depth < DEPTH_MAX && skipContainer(depth);
            default -> skipNumber();
        };
    }

    private boolean skipContainer(int depth) {
        boolean object = bytes[at++] == '{';
        char close = object ? '}' : ']';
        skipSpace();
        if (take(close)) {
            return true;
        }
        while (!object || skipName()) {
            if (!skipValue(depth + 1)) {
                return false;
            }
            skipSpace();
            if (take(close)) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
            skipSpace();
        }
        return false;
    }

    private boolean skipName() {
        if (!skipString()) {
            return false;
        }
        skipSpace();
        boolean named = take(':');
        skipSpace();
        return named;
    }

    private boolean skipString() {
        if (!take('"')) {
            return false;
        }
        for (int i = special(at); i < end; i = special(i + 1)) {
            if (bytes[i] == '"') {
                at = i + 1;
                return true;
            }
            if (bytes[i] != '\\') {
                // A control character, or not ASCII.
                return false;
            }
            i = escapeEnd(i + 1);
            escapeSeen = true;
            if (i == NONE) {
                return false;
            }
        }
        return false;
    }

    /** The first byte from an index on that is not just itself in a string, or not ASCII; else {@link #end}. */
    private int special(int from) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) LONGS.get(bytes, i);
            long quote = word ^ '"' * ONES;
            long backslash = word ^ '\\' * ONES;
            long marks = word | word - ' ' * ONES | quote - ONES & ~quote | backslash - ONES & ~backslash;
            if ((marks & HIGH_BITS) != 0) {
                // The lowest mark is exact; those above it may be carried over.
                return i + (Long.numberOfTrailingZeros(marks & HIGH_BITS) >>> 3);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Index of the last byte of an escape whose letter is at the index, or {@link #NONE}. */
    private int escapeEnd(int letter) {
        if (letter >= end) {
            return NONE;
        }
        switch (bytes[letter]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return letter;
            }
            case 'u' -> {
                for (int i = letter + 1; i <= letter + 4; i++) {
                    if (i >= end || Character.digit(bytes[i], 16) < 0) {
                        return NONE;
                    }
                }
                return letter + 4;
            }
            default -> {
                return NONE;
            }
        }
    }

    private boolean skipWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!take(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean skipNumber() {
        take('-');
        if (!take('0') && !skipDigits()) {
            return false;
        }
        if (take('.') && !skipDigits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return skipDigits();
        }
        return true;
    }

    private boolean skipDigits() {
        int from = at;
        while (Ascii.isDigit(peek())) {
            at++;
        }
        return at > from;
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** The next byte, or {@link #NONE} at the end. */
    private int peek() {
        return at < end ? bytes[at] : NONE;
    }

    private boolean take(char wanted) {
        boolean there = at < end && bytes[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
