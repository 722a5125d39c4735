package dev.logs.format;

import java.nio.charset.StandardCharsets;

/**
 * The structured data of RFC 5424: {@code [id name="value" ...][id2 ...]}, or a dash. In the fields of an entry each
 * element is an object under its id.
 */
final class StructuredElements {

    private StructuredElements() {}

    /** Matches the elements as a whole into one slot. */
    record Step(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int start = match.at;
            if (match.peek() == '-') {
                match.at++;
                return true;
            }
            while (match.peek() == '[') {
                int end = elementEnd(match.line, match.at + 1, match.to);
                if (end < 0) {
                    break;
                }
                match.at = end;
            }
            int end = match.at;
            match.at = start;
            return CaptureSteps.take(match, slot, end);
        }
    }

    /** Index behind the bracket that closes an element, or -1; brackets in values count only outside of quotes. */
    private static int elementEnd(byte[] line, int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            int c = line[i];
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Adds the elements between the bounds, which the step has matched, to the fields. */
    static void put(byte[] line, int from, int to, FieldsWriter fields) {
        int at = from;
        while (at < to) {
            int end = elementEnd(line, at + 1, to);
            putElement(line, at + 1, end - 1, fields);
            at = end;
        }
    }

    private static void putElement(byte[] line, int from, int to, FieldsWriter fields) {
        int idEnd = Ascii.indexOf(line, from, to, ' ');
        FieldsWriter members = new FieldsWriter();
        int name = Ascii.skipBlanks(line, idEnd, to);
        int equals = Ascii.indexOf(line, name, to, '=');
        while (equals + 1 < to) {
            int start = equals + 2;
            int end = Math.max(start, valueEnd(line, start, to));
            members.put(text(line, name, equals), unescaped(text(line, Math.min(start, to), Math.min(end, to))));
            name = Ascii.skipBlanks(line, Math.min(end + 1, to), to);
            equals = Ascii.indexOf(line, name, to, '=');
        }
        String json = members.toJson();
        fields.putJson(text(line, from, idEnd), json == null ? "{}" : json);
    }

    /** Index of the quote that no backslash protects. */
    private static int valueEnd(byte[] line, int from, int to) {
        int end = from;
        while (end < to && line[end] != '"') {
            end += line[end] == '\\' ? 2 : 1;
        }
        return end;
    }

    /** A backslash protects quote, backslash and closing bracket; before anything else it stands for itself. */
    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (c == '\\' && (next == '"' || next == '\\' || next == ']')) {
                out.append(next);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }
}
