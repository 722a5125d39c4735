package dev.logs.format;

/** The two dialects of values separated by a delimiter. */
public enum Dsv {
    /** RFC 4180 with line breaks of one LF: a cell with a comma, quote or line break is quoted, quotes are doubled. */
    CSV(',') {
        @Override
        public void append(CharSequence cell, StringBuilder out) {
            if (!needsQuotes(cell)) {
                out.append(cell);
                return;
            }
            out.append('"');
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c == '"') {
                    out.append('"');
                }
                out.append(c);
            }
            out.append('"');
        }
    },
    /** Never quoted: tab, line break, carriage return and backslash are written as escapes. */
    TSV('\t') {
        @Override
        public void append(CharSequence cell, StringBuilder out) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                switch (c) {
                    case '\t' -> out.append("\\t");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\\' -> out.append("\\\\");
                    default -> out.append(c);
                }
            }
        }
    };

    private final char separator;

    Dsv(char separator) {
        this.separator = separator;
    }

    /** What stands between two cells. */
    public char separator() {
        return separator;
    }

    /** Appends one cell, quoted or escaped as need be. */
    public abstract void append(CharSequence cell, StringBuilder out);

    private static boolean needsQuotes(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
