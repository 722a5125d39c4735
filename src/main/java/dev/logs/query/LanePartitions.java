package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The partitions of the contexts that context lines are read from, each looked up once. Not thread-safe. */
final class LanePartitions {

    private final PartitionSource source;
    private final Map<String, List<PartitionKey>> byContext = new LinkedHashMap<>(16, 0.75f, true);

    LanePartitions(PartitionSource source) {
        this.source = source;
    }

    /** Newest first. */
    List<PartitionKey> of(String context) {
        List<PartitionKey> known = byContext.get(context);
        if (known != null) {
            return known;
        }
        if (byContext.size() >= QueryLimits.LANE_CONTEXTS_MAX) {
            byContext.remove(byContext.keySet().iterator().next());
        }
        List<PartitionKey> found = lookUp(context);
        byContext.put(context, found);
        return found;
    }

    private List<PartitionKey> lookUp(String context) {
        ContextFilter filter = new ContextFilter(List.of(context), List.of());
        List<PartitionKey> found = new ArrayList<>();
        for (PartitionKey key : source.resolve(filter, TimeRange.ALL).partitions()) {
            if (key.context().equals(context)) {
                found.add(key);
            }
        }
        return found;
    }
}
