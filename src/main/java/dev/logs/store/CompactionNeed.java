package dev.logs.store;

import org.jspecify.annotations.Nullable;

/**
 * What a compaction would find in a file.
 *
 * @param rows entries that would move into blocks; about, as the few among many that cannot are not looked for
 * @param blocks how many blocks there are
 * @param blockRows entries in these
 * @param joinedBlocks how many of them would be joined with each other and with the rows: small ones and drafts
 * @param drafts how many of these are drafts
 * @param joinedRows entries in those that would be joined
 * @param freeBytes unused room inside the file, which would be given back
 * @param obstacle why the file cannot be compacted at all, or null
 */
public record CompactionNeed(
        long rows,
        int blocks,
        long blockRows,
        int joinedBlocks,
        int drafts,
        long joinedRows,
        long freeBytes,
        @Nullable String obstacle) {

    /** Whether entries would be moved. */
    public boolean movesEntries() {
        return rows > 0 || rewritesBlocks();
    }

    /** Whether blocks become fewer, or drafts are finished. */
    public boolean rewritesBlocks() {
        return joinedBlocks > 1 || drafts > 0;
    }

    /** How many entries would be written anew. */
    public long entries() {
        return rows + joinedRows;
    }
}
