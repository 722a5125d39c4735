package dev.logs.query;

import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up counts by key. Thread-safe. */
final class KeyCounts {

    private final Map<String, long[]> counts = new HashMap<>();
    private long withoutKey;

    /** @throws UsageException when there are too many different keys to hold in memory */
    synchronized void add(@Nullable String key, long count) {
        if (key == null) {
            withoutKey += count;
            return;
        }
        counts.computeIfAbsent(key, unused -> new long[1])[0] += count;
        if (counts.size() > QueryLimits.GROUPS_MAX) {
            throw new UsageException(
                    "there are more than " + QueryLimits.GROUPS_MAX + " groups to count",
                    "narrow the query by time, source or level, or count by another key");
        }
    }

    /** All keys with their counts in the given order of keys; the entries without a key last. */
    synchronized List<GroupCounts.Group> byKey(Comparator<String> order) {
        List<GroupCounts.Group> groups = new ArrayList<>();
        List<String> keys = new ArrayList<>(counts.keySet());
        keys.sort(order);
        for (String key : keys) {
            groups.add(new GroupCounts.Group(key, counts.getOrDefault(key, new long[1])[0]));
        }
        if (withoutKey > 0) {
            groups.add(new GroupCounts.Group(null, withoutKey));
        }
        return groups;
    }

    /** All keys by falling count, then in their natural order. */
    synchronized List<GroupCounts.Group> byCount() {
        List<GroupCounts.Group> groups = byKey(Comparator.naturalOrder());
        groups.sort((a, b) -> Long.compare(b.count(), a.count()));
        return groups;
    }
}
