package dev.logs.format;

/** Walks the pairs of a logfmt line. One thread. */
final class LogfmtPairs {

    private final StringBuilder unescaped = new StringBuilder();

    private String line = "";
    private int at;
    private String key = "";
    private String value = "";
    private boolean valued;
    private boolean broken;

    void start(String text) {
        line = text;
        at = 0;
        broken = false;
    }

    /** Moves to the next pair; false at the end, and where the line is not logfmt. */
    boolean next() {
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        if (at == line.length() || broken) {
            return false;
        }
        int from = at;
        while (at < line.length() && isKey(line.charAt(at))) {
            at++;
        }
        key = line.substring(from, at);
        valued = at < line.length() && line.charAt(at) == '=';
        boolean quoteInKey = at < line.length() && line.charAt(at) == '"';
        if (key.isEmpty() || quoteInKey) {
            broken = true;
            return false;
        }
        if (valued) {
            at++;
            readValue();
        }
        return !broken;
    }

    String key() {
        return key;
    }

    /** Whether the key is followed by an equals sign. */
    boolean hasValue() {
        return valued;
    }

    String value() {
        return value;
    }

    /** Whether the walk ended at something that is no pair. */
    boolean isBroken() {
        return broken;
    }

    private static boolean isKey(char c) {
        return c > ' ' && c != '=' && c != '"';
    }

    private void readValue() {
        if (at < line.length() && line.charAt(at) == '"') {
            readQuoted();
            return;
        }
        int from = at;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        value = line.substring(from, at);
    }

    private void readQuoted() {
        unescaped.setLength(0);
        at++;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                value = unescaped.toString();
                broken = at < line.length() && line.charAt(at) > ' ';
                return;
            }
            if (c == '\\' && at < line.length()) {
                readEscape(line.charAt(at++));
            } else {
                unescaped.append(c);
            }
        }
        broken = true;
    }

    private void readEscape(char c) {
        switch (c) {
            case 'n' -> unescaped.append('\n');
            case 't' -> unescaped.append('\t');
            case 'r' -> unescaped.append('\r');
            case 'b' -> unescaped.append('\b');
            case 'f' -> unescaped.append('\f');
            case '"', '\\', '/' -> unescaped.append(c);
            case 'u' -> readCode(4);
            case 'x' -> readCode(2);
            default -> unescaped.append('\\').append(c);
        }
    }

    private void readCode(int digits) {
        int end = Math.min(line.length(), at + digits);
        int code = 0;
        for (int i = at; i < end; i++) {
            int digit = Character.digit(line.charAt(i), 16);
            if (digit < 0) {
                end = at;
                break;
            }
            code = code * 16 + digit;
        }
        if (end == at + digits) {
            unescaped.append((char) code);
            at = end;
        } else {
            unescaped.append(digits == 4 ? "\\u" : "\\x");
        }
    }
}
