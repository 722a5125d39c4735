package dev.logs.upkeep;

/** Hears how a compaction goes on. Called on several threads. */
public interface CompactProgress {

    /** Nobody listens. */
    CompactProgress NONE = entries -> {};

    /** So many more entries were encoded, or restored. */
    void advanced(long entries);
}
