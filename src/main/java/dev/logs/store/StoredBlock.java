package dev.logs.store;

import dev.logs.block.BlockContents;

/**
 * A block as the file keeps it, without its pieces.
 *
 * @param id its rowid; higher than that of every block made before
 * @param contents what the summary says first
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredBlock(long id, byte[] summary, BlockContents contents) {

    /** Whether a compaction with blocks of that many rows may join it with others. */
    boolean isSmall(long rowsMax, long bytesMax) {
        return contents.rows() < rowsMax / 2 && contents.contentBytes() < bytesMax / 2;
    }
}
