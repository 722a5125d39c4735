package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionFile;

/** One open file of a {@link HandleCache}; guarded by the cache's lock. */
final class Handle {

    private final PartitionKey partition;
    private final PartitionFile file;
    private Thread user = Thread.currentThread();
    private int leases;
    private long lastUsedMillis;

    Handle(PartitionKey partition, PartitionFile file) {
        this.partition = partition;
        this.file = file;
    }

    PartitionKey partition() {
        return partition;
    }

    PartitionFile file() {
        return file;
    }

    /** A connection serves one thread at a time, but that thread as often as it likes. */
    boolean isFreeFor(Thread thread) {
        return leases == 0 || user.equals(thread);
    }

    boolean isInUse() {
        return leases > 0;
    }

    long lastUsedMillis() {
        return lastUsedMillis;
    }

    void lend(Thread thread) {
        user = thread;
        leases++;
    }

    void takeBack(long nowMillis) {
        leases--;
        lastUsedMillis = nowMillis;
    }
}
