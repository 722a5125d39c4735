package dev.logs.entry;

/** A place in a short text that is being read. */
final class TextCursor {

    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next character, or NUL at the end. */
    char peek() {
        return peek(0);
    }

    /** The character after {@code ahead} others, or NUL behind the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    void advance(int characters) {
        at += characters;
    }

    boolean skip(char expected) {
        if (atEnd() || text.charAt(at) != expected) {
            return false;
        }
        at++;
        return true;
    }

    void skipSpaces() {
        while (skip(' ')) {
            // one after the other
        }
    }

    /** How many ASCII digits stand next. */
    int digits() {
        int count = 0;
        while (isDigit(peek(count))) {
            count++;
        }
        return count;
    }

    /** How many ASCII letters stand next. */
    int letters() {
        int count = 0;
        while (isLetter(peek(count))) {
            count++;
        }
        return count;
    }

    /** Reads digits that are known to be there, at most 18. */
    long number(int digits) {
        long value = 0;
        for (int end = at + digits; at < end; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    /** Reads characters that are known to be there. */
    String take(int characters) {
        at += characters;
        return text.substring(at - characters, at);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
