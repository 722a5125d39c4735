package dev.logs.ingest;

import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import dev.logs.store.ThreadEnd;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches on a few threads: the batches of one partition in order and one at a time, different partitions side
 * by side. Whoever submits waits while too much is under way. Thread-safe.
 */
final class WriterPool implements AutoCloseable {

    /** The batches of one partition that wait; in {@link #lanes} as long as there are any, or one is being written. */
    private static final class Lane {
        final ArrayDeque<EntryBatch> batches = new ArrayDeque<>();
    }

    private final EntryStore store;
    private final BatchLimits limits;
    private final IngestCounters counters;
    private final PartitionFailures failures;
    private final Map<PartitionKey, Lane> lanes = new HashMap<>();

    /** Partitions that have batches and no writer. */
    private final ArrayDeque<PartitionKey> ready = new ArrayDeque<>();

    private final List<Thread> threads = new ArrayList<>();
    private int busy;
    private int waitingEntries;
    private long waitingBytes;
    private boolean closed;
    private @Nullable Throwable fatal;

    WriterPool(EntryStore store, BatchLimits limits, IngestCounters counters, PartitionFailures failures) {
        this.store = store;
        this.limits = limits;
        this.counters = counters;
        this.failures = failures;
    }

    /** Lets a batch that goes on growing take less memory. */
    void pack(EntryBatch batch) {
        batch.pack(store);
    }

    /** Takes a batch; waits while the limits are exceeded. Refuses it when writing has no hope any more. */
    void submit(EntryBatch batch) {
        // Here, since the writing is what the reading waits for.
        batch.prepare(store);
        queue(batch);
        queueUncommitted(EntryStore.Due.NOW);
    }

    /** Commits what the store still holds uncommitted, behind what was submitted. */
    void commitFilled() {
        queueUncommitted(EntryStore.Due.ALL);
    }

    private void queueUncommitted(EntryStore.Due which) {
        store.uncommitted(which).forEach(each -> queue(EntryBatch.ending(each)));
    }

    private synchronized void queue(EntryBatch batch) {
        while (waitingEntries > 0 && exceeds(batch) && mayGoOn()) {
            waitForChange();
        }
        if (!mayGoOn()) {
            failures.refuse(batch);
            return;
        }
        waitingEntries += batch.size();
        waitingBytes += batch.bytes();
        Lane lane = lanes.get(batch.partition());
        if (lane == null) {
            lane = new Lane();
            lanes.put(batch.partition(), lane);
            ready.add(batch.partition());
            startThreadIfUseful();
            notifyAll();
        }
        lane.batches.add(batch);
    }

    /** Whether a writer would begin with a batch at once. */
    synchronized boolean isIdle() {
        return ready.isEmpty() && busy < limits.writersMax();
    }

    /**
     * Waits until everything submitted was written, or refused.
     *
     * @throws StorageException when writing had no hope any more
     */
    void drain() {
        queueUncommitted(EntryStore.Due.ALL);
        awaitLanes();
    }

    private synchronized void awaitLanes() {
        while (!lanes.isEmpty() && fatal == null) {
            waitForChange();
        }
        throwIfHopeless();
    }

    /** When writing has no hope: what still waits is counted as refused. */
    void refuseWaiting() {
        store.uncommitted(EntryStore.Due.ALL).forEach(each -> failures.refuse(EntryBatch.ending(each)));
        refuseLanes();
    }

    private synchronized void refuseLanes() {
        for (Lane lane : lanes.values()) {
            lane.batches.forEach(failures::refuse);
            lane.batches.clear();
        }
        ready.clear();
    }

    /** Ends the threads; what is still waiting is not written, so {@link #drain()} first. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        for (Thread thread : threads) {
            ThreadEnd.await(thread);
        }
    }

    private boolean exceeds(EntryBatch batch) {
        return waitingEntries + batch.size() > limits.waitingEntriesMax() / 2
                || waitingBytes + batch.bytes() > limits.waitingBytesMax() / 2;
    }

    private void startThreadIfUseful() {
        if (threads.size() < limits.writersMax() && busy + ready.size() > threads.size()) {
            Thread thread = new Thread(this::work, "write " + (threads.size() + 1));
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        PartitionKey partition = nextPartition();
        while (partition != null) {
            writeLane(partition);
            partition = nextPartition();
        }
    }

    private synchronized @Nullable PartitionKey nextPartition() {
        while (ready.isEmpty() && !closed) {
            waitForChange();
        }
        if (closed) {
            return null;
        }
        busy++;
        return ready.remove();
    }

    /** Writes one batch of the partition, then lets others have their turn. */
    private void writeLane(PartitionKey partition) {
        EntryBatch batch = takeBatch(partition);
        Throwable problem = null;
        try {
            write(batch);
        } catch (RuntimeException | Error e) {
            problem = e;
        }
        finishLane(partition, batch, problem);
    }

    private void write(EntryBatch batch) {
        if (failures.hasFailed(batch.partition())) {
            failures.refuse(batch);
            return;
        }
        int committed;
        try {
            committed = batch.append(store);
        } catch (DamagedFileException e) {
            failures.damaged(batch, e);
            return;
        } catch (StorageException e) {
            failures.unwritable(batch, e);
            return;
        }
        if (committed > 0) {
            failures.wrote(batch.partition());
        }
        counters.committed(batch.partition(), committed);
    }

    /** Small batches that wait behind each other become one transaction. */
    private synchronized EntryBatch takeBatch(PartitionKey partition) {
        Lane lane = lane(partition);
        EntryBatch batch = lane.batches.remove();
        EntryBatch next = lane.batches.peek();
        while (next != null && batch.takes(next) && batch.size() + next.size() <= limits.entriesMax()) {
            batch.addAll(lane.batches.remove());
            next = lane.batches.peek();
        }
        return batch;
    }

    private synchronized void finishLane(PartitionKey partition, EntryBatch batch, @Nullable Throwable problem) {
        busy--;
        waitingEntries -= batch.size();
        waitingBytes -= batch.bytes();
        if (lane(partition).batches.isEmpty()) {
            lanes.remove(partition);
        } else {
            ready.add(partition);
        }
        if (problem != null && fatal == null) {
            fatal = problem;
        }
        notifyAll();
    }

    private Lane lane(PartitionKey partition) {
        Lane lane = lanes.get(partition);
        if (lane == null) {
            throw new IllegalStateException("no batches for " + partition);
        }
        return lane;
    }

    private boolean mayGoOn() {
        return fatal == null && failures.hopeless() == null;
    }

    /**
     * Throws what ended the writing, if anything did.
     *
     * @throws StorageException when it has no hope any more, on a full disk for instance
     */
    synchronized void throwIfHopeless() {
        if (fatal instanceof RuntimeException e) {
            throw e;
        }
        if (fatal instanceof Error e) {
            throw e;
        }
        StorageException hopeless = failures.hopeless();
        if (hopeless != null) {
            throw hopeless;
        }
    }

    /** Caller holds the monitor. These threads are interrupted by nobody but a bug. */
    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void waitForChange() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while entries wait to be written", e);
        }
    }
}
