package dev.logs.transfer;

/** What becomes of entries that an import meets again. */
public enum Dedupe {
    /** Left out: told by source file, address or {@code log_id}. */
    AUTO,
    /** Stored once more. */
    NONE
}
