package dev.logs.format;

import java.util.Locale;

/** The formats of records that entries are exported in. */
public enum RecordForm {
    /** See {@link JsonEntry}: everything. */
    JSONL("jsonl"),
    /** All columns, with a header. */
    CSV("csv"),
    /** All columns, with a header. */
    TSV("tsv"),
    LOGFMT("logfmt"),
    /** Lines for people. */
    TEXT(""),
    /** RFC 5424, see {@link SyslogRenderer}. */
    SYSLOG(""),
    /** {@code journalctl -o export}, see {@link JournalEncoder}. */
    JOURNAL_EXPORT("export"),
    /** Push requests, see {@link LokiEncoder}. */
    LOKI(""),
    /** Bulk requests, see {@link ElasticRenderer}. */
    ELASTIC(""),
    /** OTLP/JSON, see {@link OtlpEncoder}. */
    OTLP(""),
    /** DreamLake's lines, without the number that each ends with; see {@link DreamLakeRenderer}. */
    DREAMLAKE("");

    /** What the names of such files end with, or nothing when there is no such custom. */
    private final String extension;

    RecordForm(String extension) {
        this.extension = extension;
    }

    /** The format that the ending of a file's name tells, before that of a compression; {@link #JSONL} for any other. */
    public static RecordForm ofName(String fileName) {
        int point = fileName.lastIndexOf('.');
        String ending = fileName.substring(point + 1);
        for (RecordForm form : values()) {
            if (point > 0 && form.extension.equals(ending)) {
                return form;
            }
        }
        return JSONL;
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
