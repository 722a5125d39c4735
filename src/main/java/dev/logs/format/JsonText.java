package dev.logs.format;

/** Writes JSON string literals (RFC 8259). */
public final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {}

    /** Appends {@code value} as a quoted JSON string; unpaired surrogates are written as escapes, so that none is lost. */
    public static void quote(String value, StringBuilder out) {
        out.append('"');
        int length = value.length();
        int plainFrom = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && c != 0x7f && !isUnpaired(value, i, c)) {
                continue;
            }
            out.append(value, plainFrom, i);
            plainFrom = i + 1;
            escape(c, out);
        }
        out.append(value, plainFrom, length).append('"');
    }

    /**
     * What a string literal means.
     *
     * @param literal well-formed, without its quotes
     */
    static String unescape(String literal) {
        StringBuilder text = new StringBuilder(literal.length());
        int plainFrom = 0;
        for (int i = literal.indexOf('\\'); i >= 0; i = literal.indexOf('\\', plainFrom)) {
            text.append(literal, plainFrom, i);
            char letter = literal.charAt(i + 1);
            plainFrom = letter == 'u' ? i + 6 : i + 2;
            text.append(letter == 'u' ? (char) Integer.parseInt(literal, i + 2, i + 6, 16) : meaning(letter));
        }
        return text.append(literal, plainFrom, literal.length()).toString();
    }

    private static char meaning(char escapeLetter) {
        return switch (escapeLetter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escapeLetter;
        };
    }

    /** JSON text without its line breaks and the white space that follows them; strings are untouched. */
    public static String singleLine(String json) {
        if (json.indexOf('\n') < 0 && json.indexOf('\r') < 0) {
            return json;
        }
        StringBuilder line = new StringBuilder(json.length());
        boolean indent = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            // A string holds no raw line break, so what follows one is outside of strings.
            boolean space = c == ' ' || c == '\t';
            boolean lineBreak = c == '\n' || c == '\r';
            indent = lineBreak || indent && space;
            if (!indent) {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Whether a char of a text is half of a surrogate pair without its other half. */
    static boolean isUnpaired(String value, int i, char c) {
        if (!Character.isSurrogate(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default ->
                out.append("\\u")
                        .append(HEX[c >> 12])
                        .append(HEX[(c >> 8) & 15])
                        .append(HEX[(c >> 4) & 15])
                        .append(HEX[c & 15]);
        }
    }
}
