package dev.logs.format;

import java.nio.charset.StandardCharsets;

/** Questions about bytes of text; a byte of a multi-byte character is neither letter nor digit nor blank. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(int c) {
        int lower = c | 0x20;
        return c > 0 && lower >= 'a' && lower <= 'z';
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static int skipBlanks(byte[] line, int from, int to) {
        int i = from;
        while (i < to && isBlank(line[i])) {
            i++;
        }
        return i;
    }

    static int skipDigits(byte[] line, int from, int to) {
        int i = from;
        while (i < to && isDigit(line[i])) {
            i++;
        }
        return i;
    }

    /** Index behind the bytes up to the next blank. */
    static int skipWord(byte[] line, int from, int to) {
        int i = from;
        while (i < to && !isBlank(line[i])) {
            i++;
        }
        return i;
    }

    /** Index of the first {@code wanted} byte, or {@code to}. */
    static int indexOf(byte[] line, int from, int to, int wanted) {
        int i = from;
        while (i < to && line[i] != wanted) {
            i++;
        }
        return i;
    }

    static boolean startsWith(byte[] line, int from, int to, byte[] prefix) {
        if (to - from < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (line[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Index of the bracket that closes the one before {@code from}, counting nested ones; -1 when there is none.
     *
     * @param close one of {@code ) ] }}{@code  >}
     */
    static int closing(byte[] line, int from, int to, int close) {
        int open = close == ')' ? '(' : close == ']' ? '[' : close == '}' ? '{' : '<';
        int depth = 1;
        for (int i = from; i < to; i++) {
            if (line[i] == close) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (line[i] == open) {
                depth++;
            }
        }
        return -1;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
