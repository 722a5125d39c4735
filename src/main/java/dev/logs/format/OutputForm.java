package dev.logs.format;

import java.util.Locale;

/** The forms in which entries are printed; {@link #label()} is the name on the command line. */
public enum OutputForm {
    /** One line for people: time, level, src, message. */
    SHORT,
    /** Every column and field, one below the other. */
    LONG,
    /** The content alone. */
    RAW,
    /** One JSON array of objects. */
    JSON,
    /** One JSON object per line: complete and lossless, see {@link JsonEntry}. */
    JSONL,
    /** Comma-separated values with a header. */
    CSV,
    /** Tab-separated values with a header. */
    TSV,
    LOGFMT,
    /** What a template of the user's says. */
    TEMPLATE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
