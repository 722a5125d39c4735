package dev.logs.cli.answer;

import dev.logs.cli.option.StatisticsOptions;
import dev.logs.entry.Level;
import dev.logs.query.GroupStatistics;
import dev.logs.query.StatisticsGrouping;
import java.util.Comparator;
import java.util.List;

/** Which groups are shown, in which order. */
final class StatisticsOrder {

    private StatisticsOrder() {}

    static List<GroupStatistics> chosen(List<GroupStatistics> groups, StatisticsOptions options) {
        return groups.stream()
                .sorted(order(options.sorting(), options.grouping()))
                .limit(options.limit())
                .toList();
    }

    private static Comparator<GroupStatistics> order(StatisticsOptions.Sorting sorting, StatisticsGrouping grouping) {
        Comparator<GroupStatistics> byName = grouping == StatisticsGrouping.LEVEL
                ? Comparator.comparing((GroupStatistics group) ->
                                Level.named(group.name()).orElse(Level.TRACE))
                        .reversed()
                : Comparator.comparing(GroupStatistics::name);
        return switch (sorting) {
            case NAME -> byName;
            case ENTRIES ->
                Comparator.comparingLong(GroupStatistics::entries).reversed().thenComparing(byName);
            case BYTES ->
                Comparator.comparingLong(StatisticsOrder::bytes).reversed().thenComparing(byName);
        };
    }

    /** What a group takes: on the disk where that is its own, else as messages. */
    static long bytes(GroupStatistics group) {
        return group.partitions() > 0 ? group.storage().bytes() : group.messageBytes();
    }
}
