package dev.logs.cli.answer;

import dev.logs.cli.option.StatisticsOptions;
import dev.logs.query.GroupStatistics;
import dev.logs.query.GroupStatistics.DayCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a table of how many entries came on each day. */
public final class RateTable {

    /** Cells of a curve; longer ranges have several days in one. */
    private static final int CELLS_MAX = 60;

    private static final String STEPS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

    private RateTable() {}

    /** For people a row for each group with a curve over the days of all; for machines a row for each day of a group. */
    public static Table of(List<GroupStatistics> groups, StatisticsOptions options, OutputReader reader) {
        List<GroupStatistics> chosen = StatisticsOrder.chosen(groups, options);
        String key = options.grouping().name().toLowerCase(Locale.ROOT);
        return reader == OutputReader.PERSON ? curves(chosen, key) : days(chosen, key);
    }

    private static Table days(List<GroupStatistics> groups, String key) {
        Table table = new Table(key, "day", "entries", "message_bytes");
        for (GroupStatistics group : groups) {
            group.days()
                    .forEach((day, count) -> table.add(
                            group.name(), LocalDate.ofEpochDay(day).toString(), count.entries(), bytes(group, count)));
        }
        return table;
    }

    /** Messages are measured where a group is a part of partitions. */
    private static Object bytes(GroupStatistics group, DayCount count) {
        return group.partitions() > 0 ? Table.ABSENT : (Object) count.messageBytes();
    }

    private static Table curves(List<GroupStatistics> groups, String key) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (GroupStatistics group : groups) {
            first = Math.min(first, group.days().firstKey());
            last = Math.max(last, group.days().lastKey());
        }
        Table table = new Table(key, "entries", "a day", "most", "on", "first day", "last day", "rate");
        for (GroupStatistics group : groups) {
            long mostOn = mostOn(group.days());
            table.add(
                    group.name(),
                    number(group.entries()),
                    number(group.entries() / Math.max(1, group.days().size())),
                    number(count(group.days(), mostOn)),
                    day(mostOn),
                    day(group.days().firstKey()),
                    day(group.days().lastKey()),
                    curve(group.days(), first, last));
        }
        return table;
    }

    private static long mostOn(Map<Long, DayCount> days) {
        long best = 0;
        long most = -1;
        for (Map.Entry<Long, DayCount> day : days.entrySet()) {
            if (day.getValue().entries() > most) {
                most = day.getValue().entries();
                best = day.getKey();
            }
        }
        return best;
    }

    /** Blanks are days without an entry; any entry at all shows. */
    private static String curve(Map<Long, DayCount> days, long first, long last) {
        int perCell = (int) ((last - first) / CELLS_MAX) + 1;
        int cells = (int) ((last - first) / perCell) + 1;
        long[] sums = new long[cells];
        long most = 1;
        for (Map.Entry<Long, DayCount> day : days.entrySet()) {
            int cell = (int) ((day.getKey() - first) / perCell);
            sums[cell] += day.getValue().entries();
            most = Math.max(most, sums[cell]);
        }
        StringBuilder curve = new StringBuilder();
        for (long sum : sums) {
            long step = sum == 0 ? 0 : Math.max(1, Math.round(8.0 * sum / most));
            curve.append(STEPS.charAt((int) step));
        }
        return "|" + curve + "|";
    }

    private static long count(Map<Long, DayCount> days, long day) {
        DayCount count = days.get(day);
        return count == null ? 0 : count.entries();
    }

    private static Object number(long number) {
        return new Table.Quantity(number, Counted.number(number));
    }

    private static String day(long day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
