package dev.logs.query;

import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.store.GroupTaker;
import dev.logs.store.SpilledCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up counts by key, in a temporary file where memory has no room for them. Thread-safe while they are added. */
final class KeyCounts implements AutoCloseable {

    private static final Comparator<Map.Entry<String, long[]>> BY_COUNT =
            Comparator.<Map.Entry<String, long[]>>comparingLong(each -> each.getValue()[0])
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    private final long bytesMax;
    private final Map<String, long[]> counts = new HashMap<>();
    private long bytes;
    private long withoutKey;
    private @Nullable SpilledCounts spilled;

    KeyCounts() {
        this(QueryLimits.GROUP_BYTES_MAX);
    }

    /** @param bytesMax of keys in memory, roughly */
    KeyCounts(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** @throws UsageException when neither memory nor the disk has room for so many keys */
    synchronized void add(@Nullable String key, long count) {
        if (key == null) {
            withoutKey += count;
            return;
        }
        long[] sum = counts.get(key);
        if (sum != null) {
            sum[0] += count;
            return;
        }
        counts.put(key, new long[] {count});
        bytes += QueryLimits.GROUP_BYTES + key.length();
        if (bytes > bytesMax) {
            spill();
        }
    }

    private SpilledCounts spill() {
        try {
            SpilledCounts file = spilled;
            if (file == null) {
                file = new SpilledCounts();
                spilled = file;
            }
            file.add(counts);
            counts.clear();
            bytes = 0;
            return file;
        } catch (StorageException e) {
            throw new UsageException(
                    "there are more groups than memory has room for, and " + e.getMessage(),
                    "narrow the query by time, source or level, name a folder with more room by SQLITE_TMPDIR, or give it more"
                            + " memory: LOGS_JAVA_OPTS=-Xmx1g",
                    e);
        }
    }

    /** All keys with their counts in their natural order; the entries without a key last. */
    synchronized void byKey(GroupTaker taker) {
        if (spilled == null) {
            sorted(Map.Entry.comparingByKey()).forEach(each -> taker.take(each.getKey(), each.getValue()[0]));
        } else {
            spill().byKey(taker);
        }
        if (withoutKey > 0) {
            taker.take(null, withoutKey);
        }
    }

    /** All keys by falling count, then in their natural order; the entries without a key behind those of the same count. */
    synchronized void byCount(GroupTaker taker) {
        GroupTaker merging = new AmongKeys(withoutKey, taker);
        if (spilled == null) {
            sorted(BY_COUNT).forEach(each -> merging.take(each.getKey(), each.getValue()[0]));
        } else {
            spill().byCount(merging);
        }
        merging.take(null, 0);
    }

    private List<Map.Entry<String, long[]>> sorted(Comparator<Map.Entry<String, long[]>> order) {
        List<Map.Entry<String, long[]>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(order);
        return entries;
    }

    @Override
    public synchronized void close() {
        if (spilled != null) {
            spilled.close();
        }
    }

    /** Puts the entries without a key where their count belongs. */
    private static final class AmongKeys implements GroupTaker {

        private final GroupTaker taker;
        private long withoutKey;

        AmongKeys(long withoutKey, GroupTaker taker) {
            this.withoutKey = withoutKey;
            this.taker = taker;
        }

        /** Keys by falling count; null with 0 behind the last. */
        @Override
        public void take(@Nullable String key, long count) {
            if (withoutKey > count) {
                taker.take(null, withoutKey);
                withoutKey = 0;
            }
            if (key != null) {
                taker.take(key, count);
            }
        }
    }
}
