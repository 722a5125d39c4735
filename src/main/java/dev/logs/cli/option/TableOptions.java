package dev.logs.cli.option;

import dev.logs.error.UsageException;
import dev.logs.format.OutputForm;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is printed that holds no entries. */
public final class TableOptions {

    private static final Set<OutputForm> FORMS = EnumSet.of(
            OutputForm.SHORT, OutputForm.JSON, OutputForm.JSONL, OutputForm.CSV, OutputForm.TSV, OutputForm.LOGFMT);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "short, json, jsonl, csv, tsv or logfmt (default: short).")
    @Nullable
    OutputForm form;

    /** @throws UsageException when the form is one for entries */
    public OutputForm form() {
        if (form == null) {
            return OutputForm.SHORT;
        }
        if (!FORMS.contains(form)) {
            throw new UsageException("-o " + form.label() + " is for entries", "use one of those in --help");
        }
        return form;
    }
}
