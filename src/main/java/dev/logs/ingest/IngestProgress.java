package dev.logs.ingest;

/** Hears of a run as it goes on. Called from the writing threads, one call at a time; must return soon. */
@FunctionalInterface
public interface IngestProgress {

    /** For those who do not care. */
    IngestProgress NONE = counts -> {};

    /** A batch was written: the entries counted survive whatever happens to this process. */
    void committed(IngestCounts counts);
}
