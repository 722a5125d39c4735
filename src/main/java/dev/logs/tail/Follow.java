package dev.logs.tail;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.filter.FilterSet;
import dev.logs.tree.HandleCache;
import dev.logs.tree.Lease;
import dev.logs.tree.PartitionChange;
import dev.logs.tree.TreeWatch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Hands out what is committed to a tree, each entry once: within a partition in the order of commits, whoever wrote them and
 * whatever time they bear. One thread.
 *
 * <p>A partition that appears while following is read from its start; so is a file that is put in another one's place,
 * unless it has the entry that was read last. What cannot be read is tried again, and reported when that does not pass.
 */
public final class Follow implements AutoCloseable {

    /** Most of the time that one poll spends on counting what is in quiet partitions as read. */
    private static final long BEGIN_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(10);

    /** What was not read at the last poll is tried again after this long. */
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long CLOSE_IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final FollowedTree tree;
    private final TreeWatch watch;
    private final Map<PartitionKey, FollowedPartition> followed = new HashMap<>();
    private final Map<PartitionKey, Trouble> troubles = new HashMap<>();

    /** Partitions to read in the next poll, oldest day first. */
    private final TreeMap<PartitionKey, FollowedPartition> due = new TreeMap<>();

    /** Those of other days, which are looked at one after another once the live ones are. */
    private final Deque<FollowedPartition> notBegun = new ArrayDeque<>();

    /** Where partitions that are gone had been read to: they may come back. */
    private final Map<PartitionKey, Mark> gone = new HashMap<>();

    private FilterSet filters;
    private long closedIdleNanos = System.nanoTime();

    public Follow(FollowedTree tree, TreeWatch watch, FilterSet filters) {
        this.tree = tree;
        this.watch = watch;
        this.filters = filters;
    }

    /**
     * Counts everything that is there now as read. Partitions of other days are looked at newest first, for as long as the
     * patience lasts, and the rest within the first polls: what is committed to those meanwhile may count as read, too.
     */
    public void begin(Duration patience) {
        long start = System.nanoTime();
        for (PartitionKey key : watch.partitions()) {
            FollowedPartition partition = new FollowedPartition(key, null);
            followed.put(key, partition);
            if (watch.isLive(key)) {
                attempt(partition, () -> beginOne(partition));
            } else {
                notBegun.push(partition);
            }
        }
        while (!notBegun.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
            beginNext();
        }
    }

    /** Goes on where an earlier run ended: a partition that it did not know is read from its start. */
    public void resume(Map<PartitionKey, Mark> marks) {
        for (PartitionKey key : watch.partitions()) {
            FollowedPartition partition = new FollowedPartition(key, marks.getOrDefault(key, Mark.START));
            partition.doubt();
            followed.put(key, partition);
            due.put(key, partition);
        }
        marks.forEach((key, mark) -> {
            if (!followed.containsKey(key)) {
                gone.put(key, mark);
            }
        });
    }

    /** Whether an entry that was found otherwise will be handed out by a later poll, too. */
    public boolean isAhead(FoundEntry found) {
        FollowedPartition partition = followed.get(found.partition());
        return partition == null || partition.isAhead(found.entry());
    }

    /** How far each partition was read, by day, then context. */
    public Map<PartitionKey, Mark> marks() {
        Map<PartitionKey, Mark> marks = new TreeMap<>();
        followed.forEach((key, partition) -> partition.mark().ifPresent(mark -> marks.put(key, mark)));
        return marks;
    }

    /**
     * Hands what was committed since the last poll to the sink.
     *
     * @return whether there is more to read at once
     */
    public boolean poll(ArrivalSink sink) {
        for (PartitionChange change : watch.poll()) {
            note(change);
        }
        boolean more = false;
        for (FollowedPartition partition : List.copyOf(due.values())) {
            FollowedPartition.Outcome outcome = read(partition, sink);
            if (outcome == FollowedPartition.Outcome.ENOUGH) {
                return false;
            }
            more |= outcome == FollowedPartition.Outcome.MORE;
        }
        beginSome();
        closeIdle();
        return more;
    }

    /** How long the next poll may wait, in nanoseconds. */
    public long restNanos() {
        long rest = watch.restNanos();
        return due.isEmpty() && notBegun.isEmpty() ? rest : Math.min(rest, RETRY_NANOS);
    }

    private void note(PartitionChange change) {
        PartitionKey key = change.partition();
        FollowedPartition partition = followed.get(key);
        switch (change.kind()) {
            case FOUND -> {
                FollowedPartition found = partition == null ? found(key) : partition;
                due.put(key, found);
            }
            case WRITTEN -> {
                if (partition != null) {
                    due.put(key, partition);
                }
            }
            case REPLACED -> {
                tree.handles().close(key);
                if (partition != null) {
                    partition.doubt();
                    due.put(key, partition);
                }
            }
            case GONE -> forget(key);
        }
    }

    private FollowedPartition found(PartitionKey key) {
        Mark before = gone.remove(key);
        FollowedPartition partition = new FollowedPartition(key, before == null ? Mark.START : before);
        partition.doubt();
        followed.put(key, partition);
        return partition;
    }

    private void forget(PartitionKey key) {
        tree.handles().close(key);
        due.remove(key);
        troubles.remove(key);
        FollowedPartition partition = followed.remove(key);
        if (partition != null) {
            partition.mark().ifPresent(mark -> gone.put(key, mark));
        }
    }

    private FollowedPartition.Outcome read(FollowedPartition partition, ArrivalSink sink) {
        FollowedPartition.Outcome[] outcome = {FollowedPartition.Outcome.DONE};
        attempt(partition, () -> {
            if (partition.mark().isEmpty()) {
                beginOne(partition);
            } else {
                try (Lease lease = tree.handles().acquireOrThrow(partition.key())) {
                    outcome[0] = partition.read(lease.file(), filters, sink);
                }
            }
            if (outcome[0] == FollowedPartition.Outcome.DONE) {
                due.remove(partition.key());
            }
        });
        return outcome[0];
    }

    private void beginOne(FollowedPartition partition) {
        HandleCache handles = tree.handles();
        boolean live = watch.isLive(partition.key());
        try (Lease lease = handles.acquireOrThrow(partition.key())) {
            if (live) {
                partition.begin(lease.file());
            } else {
                partition.beginLightly(lease.file());
            }
        }
        if (!live) {
            // Nobody is expected to write here: the handle is of no more use.
            handles.close(partition.key());
        }
    }

    private void beginSome() {
        long start = System.nanoTime();
        while (!notBegun.isEmpty() && System.nanoTime() - start < BEGIN_NANOS_MAX) {
            beginNext();
        }
    }

    private void beginNext() {
        FollowedPartition partition = notBegun.remove();
        if (partition.mark().isEmpty() && followed.containsKey(partition.key())) {
            attempt(partition, () -> beginOne(partition));
        }
    }

    /** Does something with a partition; when it cannot be read now it stays due, and is tried again after a while. */
    private void attempt(FollowedPartition partition, Runnable work) {
        PartitionKey key = partition.key();
        Trouble trouble = troubles.get(key);
        if (trouble != null && !trouble.isOver(System.nanoTime())) {
            return;
        }
        try {
            work.run();
            troubles.remove(key);
        } catch (LogsException e) {
            Trouble now = troubles.computeIfAbsent(key, first -> new Trouble(System.nanoTime()));
            tree.handles().close(key);
            due.put(key, partition);
            if (now.lasts(System.nanoTime())) {
                tree.problems().report(Problem.of(key.toString(), e));
            }
        }
    }

    private void closeIdle() {
        long now = System.nanoTime();
        if (now - closedIdleNanos > CLOSE_IDLE_NANOS) {
            closedIdleNanos = now;
            tree.handles().closeIdle();
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
