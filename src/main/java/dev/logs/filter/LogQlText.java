package dev.logs.filter;

/**
 * A quoted text of a query: in backquotes as it is, in double quotes with Go's escapes.
 *
 * @param end index behind the closing quote
 */
record LogQlText(String value, int end) {

    private static final String ESCAPE_REMEDY =
            "double the backslash, or put the text in backquotes, where none is special";

    /** @param start index of the opening quote */
    static LogQlText read(String query, int start, LogQlScanner scanner) {
        return query.charAt(start) == '`' ? raw(query, start, scanner) : escaped(query, start, scanner);
    }

    private static LogQlText raw(String query, int start, LogQlScanner scanner) {
        int end = query.indexOf('`', start + 1);
        if (end < 0) {
            throw scanner.error(start, "no backquote closes the text that opens", LogQlScanner.SUPPORTED);
        }
        return new LogQlText(query.substring(start + 1, end), end + 1);
    }

    private static LogQlText escaped(String query, int start, LogQlScanner scanner) {
        StringBuilder value = new StringBuilder();
        for (int at = start + 1; at < query.length(); at++) {
            char c = query.charAt(at);
            if (c == '"') {
                return new LogQlText(value.toString(), at + 1);
            }
            if (c != '\\') {
                value.append(c);
                continue;
            }
            int digits = at + 1 < query.length() ? numberLength(query.charAt(at + 1)) : 0;
            if (digits > 0) {
                value.appendCodePoint(number(query, at, digits, scanner));
            } else {
                value.append(character(query, at, scanner));
            }
            at += 1 + digits;
        }
        throw scanner.error(start, "no quote closes the text that opens", LogQlScanner.SUPPORTED);
    }

    private static int numberLength(char kind) {
        return switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    private static int number(String query, int at, int digits, LogQlScanner scanner) {
        int from = at + 2;
        try {
            int codePoint = Integer.parseInt(query.substring(from, from + digits), 16);
            if (Character.isValidCodePoint(codePoint) && query.charAt(from) != '+') {
                return codePoint;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Reported below, like a code point out of range.
        }
        throw scanner.error(at, "this escape needs " + digits + " hexadecimal digits", ESCAPE_REMEDY);
    }

    private static char character(String query, int at, LogQlScanner scanner) {
        char kind = at + 1 < query.length() ? query.charAt(at + 1) : ' ';
        return switch (kind) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case '"', '\\', '\'' -> kind;
            default -> throw scanner.error(at, "\\" + kind + " is not a known escape", ESCAPE_REMEDY);
        };
    }
}
