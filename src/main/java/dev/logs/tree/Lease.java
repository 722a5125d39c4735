package dev.logs.tree;

import dev.logs.store.PartitionFile;

/** The use of an open file until {@link #close}; it stays open as long. One thread at a time. */
public final class Lease implements AutoCloseable {

    private final HandleCache cache;
    private final Handle handle;
    private boolean open = true;

    Lease(HandleCache cache, Handle handle) {
        this.cache = cache;
        this.handle = handle;
    }

    /** The file; its owner is the cache, so the holder must not close it. */
    public PartitionFile file() {
        return handle.file();
    }

    /** Gives the file back; once more has no effect. Cursors over it must be closed before. */
    @Override
    public void close() {
        if (open) {
            open = false;
            cache.release(handle);
        }
    }
}
