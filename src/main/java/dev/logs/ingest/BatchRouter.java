package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts entries into batches by partition and hands full and old batches to the writers. One thread.
 *
 * <p>Under load, when the writers have enough to do, batches wait longer than the limit says and become bigger instead:
 * a stream over a thousand partitions would otherwise be a thousand tiny transactions a moment.
 */
final class BatchRouter {

    /** Bounds the first guess of a batch's list. */
    private static final int INITIAL_CAPACITY = 64;

    /** Smaller batches, of which there may be thousands, take less as objects. */
    private static final int PACKED_FROM = 512;

    private final BatchLimits limits;
    private final WriterPool writers;
    private final Map<PartitionKey, EntryBatch> open = new HashMap<>();
    private int openEntries;
    private long openBytes;
    private long entriesSeen;

    /** The batch of the entry before, which most entries share; null after it was handed over. */
    private EntryBatch last;

    private long lastFirstEpoch;
    private long oldestNanos;

    BatchRouter(BatchLimits limits, WriterPool writers) {
        this.limits = limits;
        this.writers = writers;
        this.last = none();
    }

    /** Adds an entry; waits when too many wait to be written. */
    void add(String context, LogEntry entry) {
        EntryBatch batch = batchOf(context, entry.epoch());
        long before = batch.bytes();
        batch.add(entry, ++entriesSeen);
        if (batch.size() == PACKED_FROM) {
            writers.pack(batch);
        }
        openEntries++;
        openBytes += batch.bytes() - before;
        if (batch.size() >= limits.entriesMax() || batch.bytes() >= limits.waitingBytesMax() / 4) {
            handOver(batch);
        } else if (openEntries >= limits.waitingEntriesMax() / 2 || openBytes >= limits.waitingBytesMax() / 2) {
            makeRoom();
        }
    }

    /** Hands over what gets nothing more, and then the fullest, so that the others have time to fill up. */
    private void makeRoom() {
        List<EntryBatch> fullestFirst = new ArrayList<>(open.values());
        fullestFirst.sort(Comparator.comparingLong(EntryBatch::bytes).reversed());
        for (EntryBatch batch : fullestFirst) {
            boolean hasRoom = openEntries < limits.waitingEntriesMax() / 4 && openBytes < limits.waitingBytesMax() / 4;
            if (!hasRoom || entriesSeen - batch.lastSeen() > limits.idleEntries()) {
                handOver(batch);
            }
        }
    }

    /** What waits here for its batch to fill up: for a run that cannot write it any more. */
    List<EntryBatch> takeAll() {
        List<EntryBatch> all = new ArrayList<>(open.values());
        open.clear();
        openEntries = 0;
        openBytes = 0;
        last = none();
        return all;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Hands over the batches that are old enough, unless the writers are busy anyway.
     *
     * @throws dev.logs.error.StorageException when writing has no hope any more, so that reading makes no sense
     */
    void handOverDue(long nowNanos) {
        writers.throwIfHopeless();
        BatchDelay delay = limits.delay();
        if (open.isEmpty() || nowNanos - oldestNanos < delay.shortestNanos() || !writers.isIdle()) {
            return;
        }
        List<EntryBatch> due = new ArrayList<>();
        oldestNanos = nowNanos;
        for (EntryBatch batch : open.values()) {
            if (nowNanos - batch.startedNanos() >= delay.nanos(batch.partition())) {
                due.add(batch);
            } else if (batch.startedNanos() - oldestNanos < 0) {
                oldestNanos = batch.startedNanos();
            }
        }
        due.forEach(this::handOver);
    }

    /** The input pauses: what waits for more of it to be committed together is committed now. */
    void pause() {
        handOverAll();
        writers.commitFilled();
    }

    /** Hands over everything. */
    void handOverAll() {
        for (EntryBatch batch : takeAll()) {
            writers.submit(batch);
        }
    }

    private void handOver(EntryBatch batch) {
        open.remove(batch.partition());
        openEntries -= batch.size();
        openBytes -= batch.bytes();
        last = none();
        writers.submit(batch);
    }

    private EntryBatch batchOf(String context, long epoch) {
        EntryBatch batch = last;
        long second = epoch - lastFirstEpoch;
        if (second >= 0
                && second < PartitionKey.SECONDS_PER_DAY
                && batch.partition().context().equals(context)) {
            return batch;
        }
        PartitionKey partition = PartitionKey.at(context, epoch);
        batch = open.get(partition);
        if (batch == null) {
            long now = System.nanoTime();
            if (open.isEmpty()) {
                oldestNanos = now;
            }
            batch = new EntryBatch(partition, now, INITIAL_CAPACITY);
            open.put(partition, batch);
        }
        last = batch;
        lastFirstEpoch = Math.floorDiv(epoch, PartitionKey.SECONDS_PER_DAY) * PartitionKey.SECONDS_PER_DAY;
        return batch;
    }

    /** A batch that no entry belongs to. */
    private EntryBatch none() {
        lastFirstEpoch = Long.MAX_VALUE;
        return new EntryBatch(new PartitionKey("", 0, 0), 0, 0);
    }
}
