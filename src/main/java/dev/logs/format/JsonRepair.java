package dev.logs.format;

import java.nio.charset.StandardCharsets;

/**
 * Makes JSON of what some programs write in its place: raw control characters in strings, bytes that are not UTF-8,
 * and the numbers {@code NaN} and {@code Infinity}, which become strings.
 */
final class JsonRepair {

    private JsonRepair() {}

    /** The repaired bytes, or none when there was nothing to repair. */
    static byte[] repair(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder repaired = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            at = text.charAt(at) == '"' ? copyString(text, at, repaired) : copyOutside(text, at, repaired);
        }
        boolean same = repaired.length() == text.length() && text.indexOf('\ufffd') < 0;
        return same ? new byte[0] : repaired.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int copyString(String text, int from, StringBuilder repaired) {
        repaired.append('"');
        int at = from + 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c < ' ') {
                repaired.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                continue;
            }
            repaired.append(c);
            if (c == '"') {
                return at;
            }
            if (c == '\\' && at < text.length()) {
                repaired.append(text.charAt(at++));
            }
        }
        return at;
    }

    private static int copyOutside(String text, int at, StringBuilder repaired) {
        for (String number : new String[] {"NaN", "-Infinity", "Infinity"}) {
            if (text.startsWith(number, at)) {
                repaired.append('"').append(number).append('"');
                return at + number.length();
            }
        }
        repaired.append(text.charAt(at));
        return at + 1;
    }
}
