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
import java.util.Optional;

/** Adds up the statistics of partitions. They may be added on several threads at once. */
final class StatisticsTally {

    private final Query query;
    private final StatisticsGrouping grouping;
    private final Map<String, GroupStatistics> groups = new HashMap<>();

    StatisticsTally(Query query, StatisticsGrouping grouping) {
        this.query = query;
        this.grouping = grouping;
    }

    /** Whether the levels of whole partitions are all that is asked for. */
    boolean takesGlances() {
        return grouping.ownsPartitions() && !isSelective();
    }

    /** Answers whether there was something to add. */
    boolean add(PartitionKey key, Optional<PartitionStatistics> glance) {
        glance.ifPresent(statistics -> add(key, statistics));
        return glance.isPresent();
    }

    void add(OpenPartition partition) {
        add(partition.key(), partition.statistics(query.range(), query.filters(), grouping.detail()));
    }

    private void add(PartitionKey key, PartitionStatistics statistics) {
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
