package dev.logs.format;

import java.util.ArrayList;
import java.util.List;

/** Splits a row of separated values, which may span lines, into its cells. One thread. */
final class CsvCells {

    private final List<String> values = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private char separator = ',';
    private boolean open;
    private boolean escaped;

    void setSeparator(char newSeparator) {
        separator = newSeparator;
    }

    /** From now on no cell is quoted, and a backslash escapes: as {@link Dsv#TSV} writes. */
    void readEscapes() {
        escaped = true;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Begins a row. */
    void start() {
        values.clear();
        cell.setLength(0);
        open = false;
    }

    /** Adds the row's next line. */
    void add(String line) {
        int at = 0;
        if (open) {
            cell.append('\n');
            at = readQuoted(line, 0);
        }
        while (!open && at <= line.length()) {
            at = readCell(line, at);
        }
    }

    /** Adds to the cell that is open. */
    void addToOpen(char c) {
        cell.append(c);
    }

    /** Whether a quoted cell goes on in the next line. */
    boolean isOpen() {
        return open;
    }

    /** The cells of a row that is not open; valid until the next row. */
    List<String> values() {
        return values;
    }

    /** Reads one cell and its separator; answers where the next begins, which is behind the end after the last one. */
    private int readCell(String line, int from) {
        if (!escaped && from < line.length() && line.charAt(from) == '"') {
            return readQuoted(line, from + 1);
        }
        int end = line.indexOf(separator, from);
        int to = end < 0 ? line.length() : end;
        String value = line.substring(from, to);
        values.add(escaped ? unescaped(value) : value);
        return to + 1;
    }

    private int readQuoted(String line, int from) {
        int at = from;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                cell.append(line, at, line.length());
                open = true;
                return line.length() + 1;
            }
            cell.append(line, at, quote);
            if (quote + 1 == line.length() || line.charAt(quote + 1) != '"') {
                return endQuoted(line, quote + 1);
            }
            cell.append('"');
            at = quote + 2;
        }
    }

    /** What stands between the closing quote and the separator is no RFC 4180, and is kept. */
    private int endQuoted(String line, int from) {
        int end = line.indexOf(separator, from);
        int to = end < 0 ? line.length() : end;
        cell.append(line, from, to);
        values.add(cell.toString());
        cell.setLength(0);
        open = false;
        return to + 1;
    }
}
