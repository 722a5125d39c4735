package dev.logs.query;

import dev.logs.entry.LogEntry;

/**
 * The memory that the chunked cursors of one day share. A cursor alone in its stretch of time gets long chunks, many
 * interleaved ones get short chunks. Each may always hold one entry, so the bound is the budget plus one entry a
 * context. Not thread-safe.
 */
final class ChunkBudget {

    /** Object headers, references and numbers of an entry, roughly. */
    private static final int ENTRY_OVERHEAD_BYTES = 200;

    /** A refill may take this part of what is free, so that the next ones find something too. */
    private static final int SHARE_OF_FREE = 8;

    private final long shareBytes;
    private long freeBytes;

    ChunkBudget(long totalBytes, int cursors) {
        this.freeBytes = totalBytes;
        this.shareBytes = totalBytes / 2 / Math.max(1, cursors);
    }

    /** Bytes that the next chunk of a cursor may hold. */
    long grant() {
        return Math.max(shareBytes, freeBytes / SHARE_OF_FREE);
    }

    void take(long bytes) {
        freeBytes -= bytes;
    }

    void giveBack(long bytes) {
        freeBytes += bytes;
    }

    /** What an entry weighs in memory, roughly. */
    static long weightBytes(LogEntry entry) {
        String jobId = entry.jobId();
        String fields = entry.fields();
        return ENTRY_OVERHEAD_BYTES
                + entry.src().length()
                + entry.tags().length()
                + entry.content().length()
                + (jobId == null ? 0 : jobId.length())
                + (fields == null ? 0 : fields.length());
    }
}
