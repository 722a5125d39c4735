package dev.logs.cli.answer;

import dev.logs.cli.TerminalText;
import dev.logs.format.Dsv;
import dev.logs.format.JsonText;
import dev.logs.format.LogfmtPair;
import dev.logs.format.OutputForm;
import java.util.List;

/** Writes a {@link Table} as aligned text, JSON, JSON lines, CSV, TSV or logfmt. */
final class TableRenderer {

    private static final String GAP = "  ";

    private TableRenderer() {}

    /** The table in the given form; forms that are not for tables (long, raw, template) count as text. */
    static void render(Table table, OutputForm form, StringBuilder out) {
        switch (form) {
            case JSON -> json(table, out);
            case JSONL -> jsonLines(table, out);
            case CSV -> separated(table, Dsv.CSV, out);
            case TSV -> separated(table, Dsv.TSV, out);
            case LOGFMT -> logfmt(table, out);
            case SHORT, LONG, RAW, TEMPLATE -> text(table, out);
        }
    }

    private static void json(Table table, StringBuilder out) {
        out.append('[');
        String separator = "\n  ";
        for (List<Object> row : table.rows()) {
            out.append(separator);
            object(table, row, out);
            separator = ",\n  ";
        }
        out.append(table.isEmpty() ? "]\n" : "\n]\n");
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

    private static void separated(Table table, Dsv dialect, StringBuilder out) {
        separatedRow(table.columns(), dialect, out);
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
    private static void text(Table table, StringBuilder out) {
        int[] widths = widths(table);
        boolean[] numeric = numeric(table);
        textRow(table.columns(), numeric, widths, out);
        for (List<Object> row : table.rows()) {
            textRow(row, numeric, widths, out);
        }
    }

    private static void textRow(List<?> cells, boolean[] numeric, int[] widths, StringBuilder out) {
        int last = cells.size() - 1;
        for (int i = 0; i <= last; i++) {
            String text = shown(cells.get(i));
            String padding = " ".repeat(Math.max(0, widths[i] - text.length()));
            out.append(i == 0 ? "" : GAP);
            out.append(numeric[i] ? padding + text : i == last ? text : text + padding);
        }
        out.append('\n');
    }

    private static boolean[] numeric(Table table) {
        boolean[] numeric = new boolean[table.columns().size()];
        for (List<Object> row : table.rows()) {
            for (int i = 0; i < numeric.length; i++) {
                numeric[i] |= isNumeric(row.get(i));
            }
        }
        return numeric;
    }

    private static boolean isNumeric(Object cell) {
        return cell instanceof Number || cell instanceof Table.Quantity;
    }

    private static int[] widths(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).length();
            for (List<Object> row : table.rows()) {
                widths[i] = Math.max(widths[i], shown(row.get(i)).length());
            }
        }
        return widths;
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
