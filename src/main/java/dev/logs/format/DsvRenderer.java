package dev.logs.format;

import dev.logs.entry.FoundEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma- or tab-separated values with a header of column names; all columns of {@link JsonEntry} unless some are chosen.
 *
 * <p>Cells are written as they are, also those that a spreadsheet would take for a formula ({@code =1+1}): the output is
 * data for programs, and changing it would lose log text. An entry without a job id has an empty cell there.
 */
final class DsvRenderer implements EntryRenderer {

    private final Dsv dialect;
    private final List<String> names;
    private final List<EntryColumn> columns = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    DsvRenderer(RenderSettings settings, Dsv dialect) {
        this.dialect = dialect;
        names = settings.columns().isEmpty() ? EntryColumns.ALL : settings.columns();
        EntryColumns known = EntryColumns.forMachines();
        for (String name : names) {
            columns.add(known.column(name));
        }
    }

    @Override
    public void begin(StringBuilder out) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.append(dialect.separator());
            }
            dialect.append(names.get(i), out);
        }
        out.append('\n');
    }

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        int from = out.length();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(dialect.separator());
            }
            cell.setLength(0);
            columns.get(i).append(entry, cell);
            dialect.append(cell, out);
        }
        if (out.length() == from && dialect == Dsv.CSV) {
            // The only cell is empty: quotes tell the row from an empty line.
            out.append("\"\"");
        }
        out.append('\n');
    }
}
