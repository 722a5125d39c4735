package dev.logs.cli.option;

import dev.logs.error.UsageException;
import dev.logs.format.OutputForm;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is printed. */
public final class TableOption {

    private static final Set<OutputForm> ENTRIES_ONLY =
            EnumSet.of(OutputForm.LONG, OutputForm.RAW, OutputForm.TEMPLATE);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "short, json, jsonl, csv, tsv or logfmt (default: short).")
    @Nullable
    OutputForm form;

    /** @throws dev.logs.error.UsageException for a form that only entries have */
    public OutputForm form() {
        if (form != null && ENTRIES_ONLY.contains(form)) {
            throw new UsageException(
                    "-o " + form.label() + " is a form of entries, not of tables",
                    "use short, json, jsonl, csv, tsv or logfmt");
        }
        return form == null ? OutputForm.SHORT : form;
    }
}
