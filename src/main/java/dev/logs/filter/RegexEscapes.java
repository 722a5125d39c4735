package dev.logs.filter;

import dev.logs.error.UsageException;
import dev.logs.filter.RegexNode.CaseFlag;
import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash in a regular expression. */
final class RegexEscapes {

    /** Not a character: a class such as {@code \d}. */
    private static final int CLASS = -1;

    /** Not a character: a place such as {@code \b}. */
    private static final int PLACE = -2;

    private final String pattern;

    RegexEscapes(String pattern) {
        this.pattern = pattern;
    }

    /**
     * One escape.
     *
     * @param codePoint {@link #CLASS} or {@link #PLACE} when it is not a character
     * @param end index behind it
     */
    record Escape(int codePoint, int end) {

        boolean isChar() {
            return codePoint >= 0;
        }

        /** @param source as it was written */
        RegexNode node(String source, CaseFlag flag) {
            return codePoint == CLASS
                    ? new RegexNode.Unknown(new RegexNode.Atom(source, flag))
                    : codePoint == PLACE ? new RegexNode.Assertion(source) : new RegexNode.Char(codePoint, flag);
        }
    }

    /** @param at index of the backslash */
    Escape read(int at) {
        if (at + 1 == pattern.length()) {
            throw RegexError.at(pattern, at, "nothing follows the backslash");
        }
        int c = pattern.codePointAt(at + 1);
        int end = at + 1 + Character.charCount(c);
        switch (c) {
            case 'd', 'D', 's', 'S', 'w', 'W', 'C':
                return new Escape(CLASS, end);
            case 'p', 'P':
                return new Escape(CLASS, propertyEnd(at, end));
            case 'A', 'z', 'b', 'B':
                return new Escape(PLACE, end);
            case 'x':
                return hex(at);
            case '0', '1', '2', '3', '4', '5', '6', '7':
                return octal(at);
            case '8', '9', 'k':
                throw RegexError.backreference(pattern, at);
            default:
                return new Escape(character(c, at), end);
        }
    }

    private int character(int c, int at) {
        return switch (c) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'Z' ->
                throw unknown(at, "\\Z is not supported", "use \\z for the end of the text, $ for that of a line");
            default -> {
                if (c < 0x80 && Character.isLetterOrDigit(c)) {
                    throw unknown(at, "\\" + Character.toString(c) + " is not a known escape", null);
                }
                yield c;
            }
        };
    }

    private UsageException unknown(int at, String what, @Nullable String remedy) {
        return remedy == null ? RegexError.at(pattern, at, what) : RegexError.at(pattern, at, what, remedy);
    }

    private int propertyEnd(int at, int from) {
        if (from == pattern.length()) {
            throw RegexError.at(pattern, at, "no class follows \\p");
        }
        if (pattern.charAt(from) != '{') {
            return from + Character.charCount(pattern.codePointAt(from));
        }
        int close = pattern.indexOf('}', from);
        if (close < 0) {
            throw RegexError.at(pattern, from, "no } closes the class name that opens");
        }
        return close + 1;
    }

    /** {@code \x7f} or {@code \x{10ffff}}. */
    private Escape hex(int at) {
        boolean braced = pattern.startsWith("{", at + 2);
        int from = braced ? at + 3 : at + 2;
        int end = from;
        int value = 0;
        while (end < pattern.length() && Character.digit(pattern.charAt(end), 16) >= 0 && (braced || end < from + 2)) {
            value = Math.min(value * 16 + Character.digit(pattern.charAt(end), 16), Character.MAX_CODE_POINT + 1);
            end++;
        }
        boolean complete = braced ? end > from && pattern.startsWith("}", end) : end == from + 2;
        if (!complete || value > Character.MAX_CODE_POINT) {
            throw RegexError.at(pattern, at, "\\x needs two hexadecimal digits, or a code point in braces,");
        }
        return new Escape(value, braced ? end + 1 : end);
    }

    /** {@code \0}, {@code \012}, {@code \12}; a single digit but 0 would be a back-reference. */
    private Escape octal(int at) {
        int end = at + 1;
        int value = 0;
        while (end < pattern.length() && end < at + 4 && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '7') {
            value = value * 8 + pattern.charAt(end) - '0';
            end++;
        }
        if (pattern.charAt(at + 1) != '0' && end == at + 2) {
            throw RegexError.backreference(pattern, at);
        }
        return new Escape(value, end);
    }
}
