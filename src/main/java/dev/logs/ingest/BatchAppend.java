package dev.logs.ingest;

import java.util.function.IntSupplier;

/**
 * The append of one batch, ready to be done.
 *
 * @param grows whether batches that wait behind it may join it, and be appended together by {@link EntryStore#append}
 * @param work appends the batch; answers how many entries that committed: some of earlier batches may be among them, and
 *     those of this one may be committed later, see {@link Uncommitted}
 */
public record BatchAppend(boolean grows, IntSupplier work) {

    /** Of a batch that is committed as it is appended. */
    public static BatchAppend committing(int entries, Runnable work) {
        return new BatchAppend(true, () -> {
            work.run();
            return entries;
        });
    }

    /** The same of a batch that no other may join. */
    public BatchAppend alone() {
        return new BatchAppend(false, work);
    }
}
