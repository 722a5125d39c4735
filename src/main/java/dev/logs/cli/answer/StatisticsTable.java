package dev.logs.cli.answer;

import dev.logs.cli.option.StatisticsOptions;
import dev.logs.entry.ByteSize;
import dev.logs.entry.Level;
import dev.logs.entry.TimePrinter;
import dev.logs.query.GroupStatistics;
import dev.logs.query.StatisticsGrouping;
import dev.logs.store.StorageFigures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Makes a table of statistics: a few columns for people, all for machines. */
public final class StatisticsTable {

    private final StatisticsOptions options;
    private final boolean forPeople;
    private final TimePrinter times;
    private final long entries;
    private final long bytes;

    private StatisticsTable(StatisticsOptions options, OutputReader reader, ZoneId zone, List<GroupStatistics> all) {
        this.options = options;
        this.forPeople = reader == OutputReader.PERSON;
        this.times = forPeople ? TimePrinter.of("yyyy-MM-dd HH:mm:ss", zone) : TimePrinter.iso(zone);
        this.entries = all.stream().mapToLong(GroupStatistics::entries).sum();
        this.bytes = all.stream().mapToLong(StatisticsOrder::bytes).sum();
    }

    /** A row for each group that is wanted, in the wanted order. */
    public static Table of(List<GroupStatistics> groups, StatisticsOptions options, OutputReader reader, ZoneId zone) {
        StatisticsTable maker = new StatisticsTable(options, reader, zone, groups);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (GroupStatistics group : StatisticsOrder.chosen(groups, options)) {
            rows.add(options.grouping().ownsPartitions() ? maker.partitions(group) : maker.parts(group));
        }
        Table table = new Table(
                rows.isEmpty()
                        ? new String[] {maker.key()}
                        : rows.get(0).keySet().toArray(String[]::new));
        rows.forEach(row -> table.add(row.values().toArray()));
        return table;
    }

    private String key() {
        return options.grouping().name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> partitions(GroupStatistics group) {
        StorageFigures storage = group.storage();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(key(), group.name());
        boolean many = options.grouping() == StatisticsGrouping.CONTEXT;
        if (many) {
            row.put("days", (long) group.partitions());
            row.put("missing", (long) MissingDays.count(group.days().keySet()));
        }
        addEntries(row, group);
        row.put("bytes", size(storage.bytes()));
        if (!forPeople) {
            row.put("row_bytes", storage.bytes() - storage.blockBytes());
            row.put("block_bytes", storage.blockBytes());
            row.put("block_message_bytes", storage.messageBytes());
        }
        row.put("blocks", (long) storage.blocks());
        row.put("ratio", ratio(storage));
        addShares(row, group);
        row.put("first", time(group.firstEpoch()));
        row.put("last", time(group.lastEpoch()));
        if (!forPeople || !many) {
            row.put("next_logid", many ? Table.ABSENT : (Object) storage.nextLogid());
            row.put("compacted_at", storage.compactedAt() == null ? Table.ABSENT : storage.compactedAt());
        }
        if (!forPeople && many) {
            row.put("missing_days", MissingDays.list(group.days().keySet()));
        }
        addLevels(row, group);
        return row;
    }

    private Map<String, Object> parts(GroupStatistics group) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(key(), group.name());
        addEntries(row, group);
        row.put("message_bytes", size(group.messageBytes()));
        addShares(row, group);
        row.put("days", (long) group.days().size());
        row.put("first_day", LocalDate.ofEpochDay(group.days().firstKey()).toString());
        row.put("last_day", LocalDate.ofEpochDay(group.days().lastKey()).toString());
        if (options.grouping() == StatisticsGrouping.SRC) {
            addLevels(row, group);
        }
        return row;
    }

    private void addEntries(Map<String, Object> row, GroupStatistics group) {
        row.put("entries", number(group.entries()));
        row.put("rows", number(group.rows()));
        if (!forPeople) {
            row.put("compacted", group.compacted());
        }
    }

    private void addShares(Map<String, Object> row, GroupStatistics group) {
        if (options.isTop()) {
            row.put("of_entries", share(group.entries(), entries));
            row.put("of_bytes", share(StatisticsOrder.bytes(group), bytes));
        }
    }

    private void addLevels(Map<String, Object> row, GroupStatistics group) {
        if (!forPeople) {
            for (Level level : Level.values()) {
                row.put(level.label(), group.levels().getOrDefault(level, 0L));
            }
            return;
        }
        row.put("warn", number(group.levels().getOrDefault(Level.WARN, 0L)));
        long errors = 0;
        for (Map.Entry<Level, Long> level : group.levels().entrySet()) {
            errors += level.getKey().compareTo(Level.ERROR) >= 0 ? level.getValue() : 0;
        }
        row.put("error", number(errors));
    }

    private static Object number(long number) {
        return new Table.Quantity(number, Counted.number(number));
    }

    private static Object size(long bytes) {
        return new Table.Quantity(bytes, ByteSize.print(bytes));
    }

    /** How many times smaller messages became. */
    private static Object ratio(StorageFigures storage) {
        return storage.blockBytes() == 0 ? Table.ABSENT : tenths(storage.messageBytes(), storage.blockBytes(), 1, "");
    }

    private static Object share(long part, long whole) {
        return whole == 0 ? Table.ABSENT : tenths(part, whole, 100, " %");
    }

    private static Object tenths(long part, long whole, int factor, String unit) {
        double tenths = Math.round(10.0 * factor * part / whole) / 10.0;
        return new Table.Quantity(tenths, tenths + unit);
    }

    private Object time(OptionalLong epoch) {
        if (epoch.isEmpty()) {
            return Table.ABSENT;
        }
        StringBuilder text = new StringBuilder();
        times.print(epoch.getAsLong(), 0, text);
        return text.toString();
    }
}
