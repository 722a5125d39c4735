package dev.logs.cli.option;

import dev.logs.error.UsageException;
import dev.logs.format.OutputForm;
import dev.logs.format.Palette;
import dev.logs.format.RenderSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How entries and counts are printed. */
public final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "short, long, raw, json, jsonl, csv, tsv, logfmt or template (default: short).")
    @Nullable
    OutputForm form;

    @Option(
            names = "--format",
            paramLabel = "TEMPLATE",
            description = "Print each entry by a template: '{time:HH:mm:ss.SSS} {level} {src} {content} {field.user}'.")
    @Nullable
    String template;

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Columns of short, csv and tsv, with commas between: time, level, context, src, content, error, job_id, tags,"
                            + " address, field.PATH.")
    List<String> columns = new ArrayList<>();

    /** @throws UsageException when {@code --format} meets another form than template */
    public OutputForm form() {
        if (template == null) {
            if (form == OutputForm.TEMPLATE) {
                throw new UsageException("-o template needs --format TEMPLATE", null);
            }
            return form == null ? OutputForm.SHORT : form;
        }
        if (form != null && form != OutputForm.TEMPLATE) {
            throw new UsageException("--format is a form of its own and does not go with -o", "leave one of them out");
        }
        return OutputForm.TEMPLATE;
    }

    /** How entries are rendered in that form. */
    public RenderSettings settings(ZoneId zone, Palette palette) {
        return RenderSettings.plain(zone)
                .withPalette(palette)
                .withColumns(columns)
                .withTemplate(template == null ? "" : template);
    }

    /** Whether nothing was said about the output. */
    public boolean isUsual() {
        return form == null && template == null && columns.isEmpty();
    }
}
