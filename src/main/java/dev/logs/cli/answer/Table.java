package dev.logs.cli.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of results with named columns, to be printed as aligned text or in a machine form. Not thread-safe.
 *
 * <p>A cell is a {@link Long}, a {@link String}, a {@link Quantity}, or {@link #ABSENT}.
 */
public final class Table {

    /** The cell of a value that is not there: {@code null} in JSON, nothing in CSV, a dash for people. */
    public static final Object ABSENT = Absent.ABSENT;

    /** A type of its own, so that no text can be taken for it. */
    private enum Absent {
        ABSENT
    }

    /**
     * A number that people read in another form than machines.
     *
     * @param value for machines
     * @param shown for people: {@code 1.2 MiB}
     */
    public record Quantity(Number value, String shown) {

        /** What machines read. */
        @Override
        public String toString() {
            return value.toString();
        }
    }

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds one row; a cell for each column. */
    public void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
