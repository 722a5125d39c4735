package dev.logs.format;

import java.util.List;

/** The formats of records that entries are exported in. */
public enum RecordForm {
    /** See {@link JsonEntry}: everything. */
    JSONL("jsonl", "ndjson", "json"),
    /** All columns, with a header. */
    CSV("csv"),
    /** All columns, with a header. */
    TSV("tsv"),
    LOGFMT("logfmt"),
    /** Lines for people. */
    TEXT("txt", "log"),
    /** RFC 5424, see {@link SyslogRenderer}. */
    SYSLOG,
    /** {@code journalctl -o export}, see {@link JournalEncoder}. */
    JOURNAL_EXPORT("export"),
    /** Push requests, see {@link LokiEncoder}. */
    LOKI,
    /** Bulk requests, see {@link ElasticRenderer}. */
    ELASTIC,
    /** OTLP/JSON, see {@link OtlpEncoder}. */
    OTLP,
    /** DreamLake's lines, without the number that each ends with; see {@link DreamLakeRenderer}. */
    DREAMLAKE;

    private final List<String> endings;

    RecordForm(String... endings) {
        this.endings = List.of(endings);
    }

    /** What the names of such files end with behind a full stop; nothing where there is no such custom. */
    public List<String> endings() {
        return endings;
    }
}
