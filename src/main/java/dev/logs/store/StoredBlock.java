package dev.logs.store;

import dev.logs.block.BlockContents;
import dev.logs.block.RowKey;

/**
 * A block as the file keeps it, without its pieces.
 *
 * @param id its rowid; higher than that of every block made before
 * @param contents what the summary says first
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredBlock(long id, byte[] summary, BlockContents contents) {

    BlockSpan span() {
        RowKey first = contents.first();
        return new BlockSpan(first.epoch(), first.nanos(), contents.rows());
    }

    /** Whether a compaction with blocks of that many rows may join it with others. */
    boolean isSmall(long rowsMax, long bytesMax) {
        return contents.rows() < rowsMax / 2 && contents.contentBytes() < bytesMax / 2;
    }
}
