package dev.logs.format;

import java.time.ZoneId;

/** Makes the encoder of an export format: the one place to touch when one is added. */
public final class EntryEncoders {

    private EntryEncoders() {}

    /**
     * A new encoder.
     *
     * @param zone of the times in {@link RecordForm#TEXT}; all others are in UTC
     * @param sharedRowsMax most entries that share one record, where a format has such
     */
    public static EntryEncoder of(RecordForm form, ZoneId zone, int sharedRowsMax) {
        RenderSettings settings = RenderSettings.plain(zone);
        return switch (form) {
            case JSONL -> new JsonLinesEncoder();
            case CSV -> new RenderedEncoder(new DsvRenderer(settings, Dsv.CSV));
            case TSV -> new RenderedEncoder(new DsvRenderer(settings, Dsv.TSV));
            case LOGFMT -> new RenderedEncoder(new LogfmtRenderer(settings));
            case TEXT -> new RenderedEncoder(new ShortRenderer(settings));
            case SYSLOG -> new RenderedEncoder(new SyslogRenderer());
            case JOURNAL_EXPORT -> new JournalEncoder();
            case LOKI -> new LokiEncoder(sharedRowsMax);
            case ELASTIC -> new RenderedEncoder(new ElasticRenderer());
            case OTLP -> new OtlpEncoder(sharedRowsMax);
            case DREAMLAKE -> new RenderedEncoder(new DreamLakeRenderer());
        };
    }
}
