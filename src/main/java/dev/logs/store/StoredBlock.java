package dev.logs.store;

import dev.logs.block.BlockContents;
import dev.logs.block.BlockForm;
import dev.logs.block.BlockSettings;
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

    /** Whether a compaction may join it with others. */
    boolean isSmall(BlockSettings settings) {
        return contents.rows() < settings.rowsMax() / 2 && contents.contentBytes() < settings.bytesMax() / 2;
    }

    /** Whether a compaction has something to do about it, be there others or not. */
    boolean isDraft() {
        return contents.form() == BlockForm.DRAFT;
    }
}
