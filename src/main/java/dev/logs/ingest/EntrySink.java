package dev.logs.ingest;

/** Takes entries that are complete. */
@FunctionalInterface
interface EntrySink {

    /** Takes what it needs; the object is used again for another entry. */
    void accept(PendingEntry entry);
}
