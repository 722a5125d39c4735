package dev.logs.format;

import java.util.ArrayList;
import java.util.List;

/** Splits a row of separated values, which may span lines, into its cells. One thread. */
final class CsvCells {

    private final List<String> values = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private char separator = ',';
    private boolean open;

    void setSeparator(char newSeparator) {
        separator = newSeparator;
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
        if (from < line.length() && line.charAt(from) == '"') {
            return readQuoted(line, from + 1);
        }
        int end = line.indexOf(separator, from);
        int to = end < 0 ? line.length() : end;
        values.add(line.substring(from, to));
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
