package dev.logs.cli.answer;

import dev.logs.cli.ExitStatus;
import dev.logs.format.OutputForm;
import dev.logs.stream.ResultOutput;

/** Prints a table as the answer to a question. */
public final class TablePrinter {

    private TablePrinter() {}

    /**
     * Prints the table in the given form.
     *
     * @return {@link ExitStatus#NOTHING_FOUND} when it has no rows
     */
    public static int print(Table table, OutputForm form, ResultOutput out) {
        StringBuilder text = new StringBuilder();
        TableRenderer.render(table, form, text);
        out.write(text);
        out.flush();
        return table.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.OK;
    }
}
