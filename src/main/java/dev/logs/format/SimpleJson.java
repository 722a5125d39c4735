package dev.logs.format;

/**
 * Recognises JSON objects that a parser need not be asked about: without white space between their parts, not nested deeply, with
 * short numbers. What it takes for an object is one; what it refuses may still be one. One thread.
 */
final class SimpleJson {

    /** Containers in containers: each takes a bit of {@link #arrays}. */
    private static final int DEPTH_MAX = 32;

    /** Digits of a number, about; a parser has its own bound, far above. */
    private static final int NUMBER_LENGTH_MAX = 64;

    /** Parsers bound the lengths of names and texts, too. */
    private static final int LENGTH_MAX = 32 * 1024;

    private byte[] json = new byte[0];
    private int at;
    private int end;
    private int depth;
    /** A bit for each open container, the innermost lowest: set for an array. */
    private long arrays;

    /** Whether the bytes are a simple object as a whole. */
    boolean isObject(byte[] text, int from, int to) {
        if (to - from > LENGTH_MAX || from == to || text[from] != '{') {
            return false;
        }
        json = text;
        at = from;
        end = to;
        depth = 0;
        arrays = 0;
        return values() && at == end;
    }

    /** Goes over a value and all that is in it. */
    private boolean values() {
        do {
            if (!value()) {
                return false;
            }
            // Behind a value: containers end, or the next member begins.
            while (depth > 0 && at < end && json[at] == ((arrays & 1) != 0 ? ']' : '}')) {
                leave();
            }
            if (depth > 0 && !(skip(',') && ((arrays & 1) != 0 || key()))) {
                return false;
            }
        } while (depth > 0);
        return true;
    }

    /** A scalar, an empty container, or the beginning of one up to its first value, which is then looked at. */
    private boolean value() {
        while (at < end) {
            byte b = json[at];
            if (b != '{' && b != '[') {
                return scalar(b);
            }
            if (depth == DEPTH_MAX) {
                return false;
            }
            at++;
            depth++;
            arrays = arrays << 1 | (b == '[' ? 1 : 0);
            if (at < end && json[at] == (b == '[' ? ']' : '}')) {
                leave();
                return true;
            }
            if (b == '{' && !key()) {
                return false;
            }
        }
        return false;
    }

    private void leave() {
        at++;
        depth--;
        arrays >>>= 1;
    }

    private boolean key() {
        return string() && skip(':');
    }

    private boolean skip(char c) {
        return at < end && json[at++] == c;
    }

    private boolean scalar(byte first) {
        return switch (first) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!skip(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean string() {
        if (!skip('"')) {
            return false;
        }
        while (true) {
            at = JsonBytes.special(json, at, end);
            if (at == end) {
                return false;
            }
            byte b = json[at++];
            if (b == '"') {
                return true;
            }
            // Also refused: what has another form in the output, or none.
            if (b != '\\' || !escape()) {
                return false;
            }
        }
    }

    private boolean escape() {
        return at < end && "\"\\/bfnrt".indexOf(json[at++]) >= 0;
    }

    private boolean number() {
        int from = at;
        if (at < end && json[at] == '-') {
            at++;
        }
        int whole = at;
        if (!digits() || json[whole] == '0' && at > whole + 1) {
            return false;
        }
        if (at < end && json[at] == '.') {
            at++;
            if (!digits()) {
                return false;
            }
        }
        if (at < end && (json[at] == 'e' || json[at] == 'E')) {
            at++;
            if (at < end && (json[at] == '-' || json[at] == '+')) {
                at++;
            }
            if (!digits()) {
                return false;
            }
        }
        return at - from <= NUMBER_LENGTH_MAX;
    }

    /** One and more. */
    private boolean digits() {
        int from = at;
        while (at < end && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at > from;
    }
}
