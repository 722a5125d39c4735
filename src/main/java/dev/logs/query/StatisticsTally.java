package dev.logs.query;

import dev.logs.entry.Level;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.UsageException;
import dev.logs.store.PartitionStatistics;
import dev.logs.store.SpeakerCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up the statistics of partitions. They may be added on several threads at once. */
final class StatisticsTally {

    private final Query query;
    private final StatisticsGrouping grouping;
    private final Map<String, GroupStatistics> groups = new HashMap<>();

    StatisticsTally(Query query, StatisticsGrouping grouping) {
        this.query = query;
        this.grouping = grouping;
    }

    void add(OpenPartition partition) {
        PartitionKey key = partition.key();
        PartitionStatistics statistics = partition.statistics(query.range(), query.filters(), grouping.detail());
        if (isSelective() && statistics.speakers().isEmpty()) {
            return;
        }
        synchronized (this) {
            if (grouping.ownsPartitions()) {
                group(grouping == StatisticsGrouping.CONTEXT ? key.context() : key.toString())
                        .add(key, statistics);
            } else {
                statistics.speakers().forEach(speaker -> group(name(speaker)).addEntries(key, speaker));
            }
        }
    }

    /** Whether a partition may have nothing of what is asked for: it is left out then, with what it takes on the disk. */
    private boolean isSelective() {
        return !query.filters().isEmpty() || !query.range().equals(TimeRange.ALL);
    }

    private String name(SpeakerCount speaker) {
        return grouping == StatisticsGrouping.SRC
                ? speaker.src()
                : Level.ranking(speaker.level()).label();
    }

    private GroupStatistics group(String name) {
        GroupStatistics group = groups.computeIfAbsent(name, GroupStatistics::new);
        if (groups.size() > QueryLimits.GROUPS_MAX) {
            throw new UsageException(
                    "more than " + QueryLimits.GROUPS_MAX + " groups", "narrow the range, or count by something else");
        }
        return group;
    }

    /** Unordered. */
    synchronized List<GroupStatistics> groups() {
        return List.copyOf(groups.values());
    }
}
