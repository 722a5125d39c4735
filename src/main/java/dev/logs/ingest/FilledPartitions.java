package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which partitions are filled before they appear, and when each of them is complete enough. Used by the thread that
 * prepares batches; the partitions themselves by the threads that write.
 */
final class FilledPartitions {

    /** Partitions that are filled at once; each has a file open. Raised: more files, 70 KiB each. */
    private static final int FILLED_MAX = 128;

    /** Entries in all of them. Raised: more memory, 16 bytes and more each. */
    private static final int ENTRIES_MAX = 1_500_000;

    /** A partition that got nothing while others got so many entries is taken for complete: its day is over. */
    private static final long IDLE_ENTRIES = 100_000;

    private final FilledPartition.Place place;
    private final Predicate<PartitionKey> exists;
    private final FillPatience patience;
    private final LongSupplier nanoClock;

    /** Least recently used first. */
    private final LinkedHashMap<PartitionKey, Filling> filled = new LinkedHashMap<>(16, 0.75f, true);

    /** Partitions that were left to the ordinary way: they exist by now, or soon. */
    private final Set<PartitionKey> others = new HashSet<>();

    /** All that were ever begun. */
    private final List<FilledPartition> begun = new ArrayList<>();

    private long entriesSeen;
    private long entriesFilled;

    /** @param exists whether there is a file of a partition */
    FilledPartitions(
            FilledPartition.Place place,
            Predicate<PartitionKey> exists,
            FillPatience patience,
            LongSupplier nanoClock) {
        this.place = place;
        this.exists = exists;
        this.patience = patience;
        this.nanoClock = nanoClock;
    }

    /** One partition as the preparing thread knows it. */
    private static final class Filling {
        final FilledPartition partition;
        final long sinceNanos;
        long entries;
        long lastSeen;

        Filling(FilledPartition partition, long sinceNanos) {
            this.partition = partition;
            this.sinceNanos = sinceNanos;
        }
    }

    /** The partition that the batch is to be added to; null when it goes the ordinary way. */
    @Nullable
    FilledPartition target(PartitionKey partition, List<LogEntry> batch) {
        entriesSeen += batch.size();
        Filling filling = filled.get(partition);
        if (filling == null) {
            // Entries that bring their logids, as exported ones do, keep them: that is left to the ordinary way.
            boolean numbered = batch.get(0).logid() != LogEntry.NO_LOGID;
            boolean trickles = batch.size() < patience.firstBatchMin();
            if (numbered || trickles || others.contains(partition) || exists.test(partition)) {
                others.add(partition);
                return null;
            }
            filling = new Filling(new FilledPartition(partition, place), nanoClock.getAsLong());
            filled.put(partition, filling);
            begun.add(filling.partition);
        }
        filling.entries += batch.size();
        filling.lastSeen = entriesSeen;
        entriesFilled += batch.size();
        return filling.partition;
    }

    /** Those that are to be committed now. */
    List<Uncommitted> due() {
        List<Uncommitted> due = new ArrayList<>();
        long now = nanoClock.getAsLong();
        Iterator<Map.Entry<PartitionKey, Filling>> eldestFirst =
                filled.entrySet().iterator();
        while (eldestFirst.hasNext()) {
            Filling filling = eldestFirst.next().getValue();
            boolean waits = filled.size() <= FILLED_MAX
                    && entriesFilled <= ENTRIES_MAX
                    && entriesSeen - filling.lastSeen <= IDLE_ENTRIES
                    && now - filling.sinceNanos < patience.nanosMax();
            if (!waits) {
                eldestFirst.remove();
                due.add(left(filling));
            }
        }
        return due;
    }

    /** All that are left. */
    List<Uncommitted> all() {
        List<Uncommitted> all = new ArrayList<>();
        filled.values().forEach(filling -> all.add(left(filling)));
        filled.clear();
        return all;
    }

    /** Gives up what was not committed. */
    void close() {
        begun.forEach(FilledPartition::close);
    }

    private Uncommitted left(Filling filling) {
        entriesFilled -= filling.entries;
        others.add(filling.partition.partition());
        return filling.partition;
    }
}
