package dev.logs.format;

import dev.logs.error.UsageException;

/** Makes the renderer of an output form: the one place to touch when a form is added. */
public final class EntryRenderers {

    private EntryRenderers() {}

    /**
     * A new renderer, for one stream of entries.
     *
     * @throws UsageException when a column or the template is not understood
     */
    public static EntryRenderer of(OutputForm form, RenderSettings settings) {
        return switch (form) {
            case SHORT -> settings.columns().isEmpty() ? new ShortRenderer(settings) : new ColumnsRenderer(settings);
            case LONG -> new LongRenderer(settings);
            case RAW -> new RawRenderer(settings);
            case JSON -> new JsonArrayRenderer();
            case JSONL -> new JsonLinesRenderer();
            case CSV -> new DsvRenderer(settings, Dsv.CSV);
            case TSV -> new DsvRenderer(settings, Dsv.TSV);
            case LOGFMT -> new LogfmtRenderer(settings);
            case TEMPLATE -> new TemplateRenderer(settings);
        };
    }
}
