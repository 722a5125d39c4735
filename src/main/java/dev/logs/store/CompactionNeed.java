package dev.logs.store;

import org.jspecify.annotations.Nullable;

/**
 * What a compaction would find in a file.
 *
 * @param rows entries that would move into blocks; about, as the few among many that cannot are not looked for
 * @param blocks how many blocks there are
 * @param blockRows entries in these
 * @param smallBlocks how many of them would be joined with each other and with the rows
 * @param smallBlockRows entries in the small ones
 * @param freeBytes unused room inside the file, which would be given back
 * @param obstacle why the file cannot be compacted at all, or null
 */
public record CompactionNeed(
        long rows,
        int blocks,
        long blockRows,
        int smallBlocks,
        long smallBlockRows,
        long freeBytes,
        @Nullable String obstacle) {

    /** Whether entries would be moved: rows there are, or small blocks that become fewer. */
    public boolean movesEntries() {
        return rows > 0 || smallBlocks > 1;
    }

    /** How many entries would be written anew. */
    public long entries() {
        return rows + smallBlockRows;
    }
}
