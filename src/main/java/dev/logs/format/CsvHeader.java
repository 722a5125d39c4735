package dev.logs.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the header of separated values, and tells one from other lines. */
final class CsvHeader {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    /** Column names are short. */
    private static final int NAME_LENGTH_MAX = 64;

    private CsvHeader() {}

    /** The separator that occurs most often outside of quotes; a comma when there is none. */
    static char separator(String header) {
        char best = ',';
        int bestCount = 0;
        for (char separator : SEPARATORS) {
            int count = count(header, separator);
            if (count > bestCount) {
                best = separator;
                bestCount = count;
            }
        }
        return best;
    }

    /** The column names: trimmed, numbered where they are missing or occur twice. */
    static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = cell.strip();
            boolean usable = !name.isEmpty() && seen.add(name);
            names.add(usable ? name : numbered(names.size()));
        }
        return names;
    }

    /** The name of a column that the header does not name; columns are counted from 1. */
    static String numbered(int column) {
        return "column_" + (column + 1);
    }

    /** Whether a line is a header with a column for the time or the message, and nothing but names. */
    static boolean isHeader(String line) {
        String text = line.startsWith("\ufeff") ? line.substring(1) : line;
        CsvCells cells = new CsvCells();
        cells.setSeparator(separator(text));
        cells.start();
        cells.add(text);
        if (cells.isOpen() || cells.values().size() < 2) {
            return false;
        }
        for (String cell : cells.values()) {
            if (!isName(cell.strip())) {
                return false;
            }
        }
        return has(KeyRole.TIME, cells.values()) || has(KeyRole.MESSAGE, cells.values());
    }

    /** Whether a header is one beyond doubt, also without a row below it. */
    static boolean isCertain(String line) {
        List<String> cells = List.of(line.split("[,;\t|]"));
        return isHeader(line) && line.indexOf(' ') < 0 && has(KeyRole.TIME, cells) && has(KeyRole.MESSAGE, cells);
    }

    private static boolean has(KeyRole role, List<String> cells) {
        for (String cell : cells) {
            KnownKey key = WellKnownKeys.find(cell.strip());
            if (key != null && key.role() == role) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX || Character.isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_-.@ ()/#$".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
