package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.store.PartitionFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps partition files open between uses, the least recently used closed first. Thread-safe; a file that another thread
 * uses at the moment is opened a second time rather than shared.
 */
public final class HandleCache implements AutoCloseable {

    private final PartitionOpener opener;
    private final CacheLimits limits;
    private final LongSupplier clockMillis;
    private final ProblemSink problems;

    /** Least recently used first. */
    private final LinkedHashSet<Handle> handles = new LinkedHashSet<>();

    /** Of these, one for each thread that opens it or looks into it at the moment. */
    private final List<PartitionKey> opening = new ArrayList<>();

    private final List<PartitionKey> looks = new ArrayList<>();

    private long opened;
    private long reused;
    private long closed;

    /** @param clockMillis a clock that only goes forward; its zero does not matter */
    public HandleCache(PartitionOpener opener, CacheLimits limits, LongSupplier clockMillis, ProblemSink problems) {
        this.opener = opener;
        this.limits = limits;
        this.clockMillis = clockMillis;
        this.problems = problems;
    }

    /** The partition's file, or empty after a report when it cannot be opened. */
    public Optional<Lease> acquire(PartitionKey partition) {
        try {
            return Optional.of(acquireOrThrow(partition));
        } catch (LogsException e) {
            problems.report(Problem.of(partition.toString(), e));
            return Optional.empty();
        }
    }

    /**
     * The partition's file.
     *
     * @throws LogsException when it cannot be opened
     */
    public Lease acquireOrThrow(PartitionKey partition) {
        closeIdle();
        Handle known = lendKnown(partition);
        if (known != null) {
            return new Lease(this, known);
        }
        Handle handle = open(partition);
        List<PartitionFile> evicted;
        synchronized (this) {
            opening.remove(partition);
            opened++;
            handle.lend(Thread.currentThread());
            handles.add(handle);
            evicted = takeSurplus();
        }
        closeAll(evicted);
        return new Lease(this, handle);
    }

    /** Outside the lock: opening may wait for another process. */
    private Handle open(PartitionKey partition) {
        beginOpening(partition);
        try {
            return new Handle(partition, opener.open(partition));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                opening.remove(partition);
            }
            throw e;
        }
    }

    private synchronized void beginOpening(PartitionKey partition) {
        boolean interrupted = false;
        while (looks.contains(partition)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        opening.add(partition);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Looks into a partition's file without opening it here; empty when it is open, or being opened, already. Whoever closes a file
     * gives up all locks that his process has on it, so both at once must not be.
     *
     * @param question is answered soon: who wants to open the file waits for it
     */
    public <T> Optional<T> look(PartitionKey partition, Supplier<Optional<T>> question) {
        synchronized (this) {
            if (opening.contains(partition) || isOpen(partition)) {
                return Optional.empty();
            }
            looks.add(partition);
        }
        try {
            return question.get();
        } finally {
            synchronized (this) {
                looks.remove(partition);
                notifyAll();
            }
        }
    }

    /** Whether this thread has a lease of the partition. */
    public synchronized boolean isInUse(PartitionKey partition) {
        Thread thread = Thread.currentThread();
        for (Handle handle : handles) {
            if (handle.isInUse()
                    && handle.isFreeFor(thread)
                    && handle.partition().equals(partition)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(PartitionKey partition) {
        for (Handle handle : handles) {
            if (handle.partition().equals(partition)) {
                return true;
            }
        }
        return false;
    }

    private synchronized @Nullable Handle lendKnown(PartitionKey partition) {
        Thread thread = Thread.currentThread();
        for (Handle handle : handles) {
            if (handle.partition().equals(partition) && handle.isFreeFor(thread)) {
                reused++;
                handle.lend(thread);
                touch(handle);
                return handle;
            }
        }
        return null;
    }

    private void touch(Handle handle) {
        handles.remove(handle);
        handles.add(handle);
    }

    void release(Handle handle) {
        List<PartitionFile> evicted;
        synchronized (this) {
            handle.takeBack(clockMillis.getAsLong());
            touch(handle);
            evicted = takeSurplus();
        }
        closeAll(evicted);
    }

    /** Closes files that nobody has used for the idle time; done by itself whenever a file is asked for. */
    public void closeIdle() {
        long usedBefore = clockMillis.getAsLong() - limits.idleCloseMillis();
        closeAll(take(handle -> handle.lastUsedMillis() <= usedBefore));
    }

    /** Closes the partition's file unless it is in use, before others remove or rewrite it. */
    public void close(PartitionKey partition) {
        closeAll(take(handle -> handle.partition().equals(partition)));
    }

    private synchronized List<PartitionFile> take(Predicate<Handle> wanted) {
        List<PartitionFile> taken = new ArrayList<>();
        handles.removeIf(handle -> {
            boolean goes = !handle.isInUse() && wanted.test(handle);
            if (goes) {
                taken.add(handle.file());
            }
            return goes;
        });
        closed += taken.size();
        return taken;
    }

    private List<PartitionFile> takeSurplus() {
        int[] surplus = {handles.size() - limits.openMax()};
        return surplus[0] <= 0 ? List.of() : take(handle -> surplus[0]-- > 0);
    }

    private void closeAll(List<PartitionFile> files) {
        for (PartitionFile file : files) {
            try {
                file.close();
            } catch (LogsException e) {
                problems.report(Problem.of(file.file().toString(), e));
            }
        }
    }

    public CacheLimits limits() {
        return limits;
    }

    public synchronized CacheCounters counters() {
        return new CacheCounters(opened, reused, closed);
    }

    /** Closes every file that is not in use. */
    @Override
    public void close() {
        closeAll(take(handle -> true));
    }
}
