package dev.logs.cli.answer;

import dev.logs.cli.TerminalText;
import dev.logs.format.Dsv;
import dev.logs.format.JsonText;
import dev.logs.format.LogfmtPair;
import dev.logs.format.OutputForm;
import java.util.List;

/**
 * Writes a {@link Table} as aligned text, JSON, JSON lines, CSV, TSV or logfmt. A long one may come in pieces, each a table of the same
 * columns; text is aligned by the widest cell so far.
 */
final class TableRenderer {

    private static final String GAP = "  ";

    private final OutputForm form;
    private final int[] widths;
    private final boolean[] numeric;
    private boolean begun;
    private boolean hasRows;

    /** @param form those that are not for tables (long, raw, template) count as text */
    TableRenderer(OutputForm form, int columns) {
        this.form = form;
        this.widths = new int[columns];
        this.numeric = new boolean[columns];
    }

    /** The whole table in the given form. */
    static void render(Table table, OutputForm form, StringBuilder out) {
        TableRenderer renderer = new TableRenderer(form, table.columns().size());
        renderer.add(table, out);
        renderer.end(out);
    }

    /** Writes what stands above the rows, before the first piece, and the rows of one piece. */
    void add(Table piece, StringBuilder out) {
        switch (form) {
            case JSON -> json(piece, out);
            case JSONL -> jsonLines(piece, out);
            case CSV -> separated(piece, Dsv.CSV, out);
            case TSV -> separated(piece, Dsv.TSV, out);
            case LOGFMT -> logfmt(piece, out);
            case SHORT, LONG, RAW, TEMPLATE -> text(piece, out);
        }
        begun = true;
        hasRows |= !piece.isEmpty();
    }

    /** Writes what stands below the rows; to be called after at least one piece, which may be empty. */
    void end(StringBuilder out) {
        if (form == OutputForm.JSON) {
            out.append(hasRows ? "\n]\n" : "]\n");
        }
    }

    private void json(Table table, StringBuilder out) {
        if (!begun) {
            out.append('[');
        }
        String separator = hasRows ? ",\n  " : "\n  ";
        for (List<Object> row : table.rows()) {
            out.append(separator);
            object(table, row, out);
            separator = ",\n  ";
        }
    }

    private static void jsonLines(Table table, StringBuilder out) {
        for (List<Object> row : table.rows()) {
            object(table, row, out);
            out.append('\n');
        }
    }

    private static void object(Table table, List<Object> row, StringBuilder out) {
        for (int i = 0; i < row.size(); i++) {
            out.append(i == 0 ? '{' : ',');
            JsonText.quote(table.columns().get(i), out);
            out.append(':');
            Object cell = row.get(i);
            if (isNumeric(cell)) {
                out.append(cell);
            } else if (cell == Table.ABSENT) {
                out.append("null");
            } else {
                JsonText.quote(cell.toString(), out);
            }
        }
        out.append('}');
    }

    private void separated(Table table, Dsv dialect, StringBuilder out) {
        if (!begun) {
            separatedRow(table.columns(), dialect, out);
        }
        for (List<Object> row : table.rows()) {
            separatedRow(row, dialect, out);
        }
    }

    private static void separatedRow(List<?> cells, Dsv dialect, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(dialect.separator());
            }
            dialect.append(plain(cells.get(i)), out);
        }
        out.append('\n');
    }

    private static void logfmt(Table table, StringBuilder out) {
        for (List<Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : " ");
                LogfmtPair.append(table.columns().get(i), plain(row.get(i)), out);
            }
            out.append('\n');
        }
    }

    /** Numbers to the right, text to the left; no trailing spaces. */
    private void text(Table table, StringBuilder out) {
        measure(table.columns());
        for (List<Object> row : table.rows()) {
            measure(row);
        }
        if (!begun) {
            textRow(table.columns(), out);
        }
        for (List<Object> row : table.rows()) {
            textRow(row, out);
        }
    }

    private void measure(List<?> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], shown(cells.get(i)).length());
            numeric[i] |= isNumeric(cells.get(i));
        }
    }

    private void textRow(List<?> cells, StringBuilder out) {
        int last = cells.size() - 1;
        for (int i = 0; i <= last; i++) {
            String text = shown(cells.get(i));
            String padding = " ".repeat(Math.max(0, widths[i] - text.length()));
            out.append(i == 0 ? "" : GAP);
            out.append(numeric[i] ? padding + text : i == last ? text : text + padding);
        }
        out.append('\n');
    }

    private static boolean isNumeric(Object cell) {
        return cell instanceof Number || cell instanceof Table.Quantity;
    }

    /** For machines. */
    private static String plain(Object cell) {
        return cell == Table.ABSENT ? "" : cell.toString();
    }

    /** For people, who would not see an empty name. */
    private static String shown(Object cell) {
        if (cell == Table.ABSENT) {
            return "-";
        }
        String text = cell instanceof Table.Quantity quantity ? quantity.shown() : cell.toString();
        return text.isEmpty() ? "(empty)" : TerminalText.escape(text).replace("\n", "\\n");
    }
}
