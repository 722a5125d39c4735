package dev.logs.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found in one record; reused from record to record. Everything is optional: the ingest settings fill
 * what the input does not say.
 */
public final class EntryDraft {

    /** The level when the record names none. */
    public static final int NO_LEVEL = Integer.MIN_VALUE;

    /** The logid of a record that carries none. */
    public static final long NO_LOGID = 0;

    /** Whether {@link #epoch} and {@link #nanos} were found. */
    public boolean hasTime;

    /** Unix seconds. */
    public long epoch;

    /** 0..999999999. */
    public int nanos;

    /** The stored number of the level, or {@link #NO_LEVEL}. */
    public int level;

    /** True or false when the record says so, null when it does not. */
    public @Nullable Boolean error;

    /** The message; never null once the answer was ENTRY. */
    public String content;

    /** The component (process, logger, app) that a text format names; becomes src unless one is fixed. */
    public @Nullable String component;

    /** The src that a structured record names explicitly; wins over {@link #component}. */
    public @Nullable String src;

    /** The context that a structured record names explicitly, not yet normalised. */
    public @Nullable String context;

    public @Nullable String jobId;

    /** The logid that a record exported by this program carries, or {@link #NO_LOGID}. */
    public long logid;

    public final List<String> tags;

    /** Every other attribute, in order of appearance. */
    public final FieldsWriter fields;

    public EntryDraft() {
        tags = new ArrayList<>();
        fields = new FieldsWriter();
        content = "";
        level = NO_LEVEL;
    }

    /** Makes the draft ready for the next record. */
    public void clear() {
        hasTime = false;
        epoch = 0;
        nanos = 0;
        level = NO_LEVEL;
        error = null;
        content = "";
        component = null;
        src = null;
        context = null;
        jobId = null;
        logid = NO_LOGID;
        tags.clear();
        fields.clear();
    }

    public void setTime(long epochSecond, int nanosOfSecond) {
        hasTime = true;
        epoch = epochSecond;
        nanos = nanosOfSecond;
    }
}
