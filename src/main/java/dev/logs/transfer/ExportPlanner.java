package dev.logs.transfer;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.store.BlockSpan;
import dev.logs.tree.PartitionResolver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Cuts an export into units, in the order of the output: days, and stretches of long days, so that every core has work while
 * little waits in memory for its turn.
 */
final class ExportPlanner {

    private final QueryEngine engine;
    private final PartitionResolver resolver;
    private long expectedRows;

    ExportPlanner(QueryEngine engine, PartitionResolver resolver) {
        this.engine = engine;
        this.resolver = resolver;
    }

    ExportPlan plan(ExportRequest request) {
        Query query = request.query();
        if (!query.selection().isAll()) {
            return new ExportPlan(List.of(new ExportUnit(query, "")), ExportPlan.UNKNOWN);
        }
        List<ExportUnit> units = new ArrayList<>();
        if (!request.split().byContext()) {
            addDays(query, request.split(), "", units);
            return planOf(units, query);
        }
        for (String context : resolver.contexts()) {
            if (query.contexts().matches(context)) {
                ContextFilter single = new ContextFilter(List.of(context), List.of());
                addDays(query.withContexts(single), request.split(), context, units);
            }
        }
        return planOf(units, query);
    }

    private ExportPlan planOf(List<ExportUnit> units, Query query) {
        return new ExportPlan(units, query.filters().isEmpty() ? expectedRows : ExportPlan.UNKNOWN);
    }

    private void addDays(Query query, Split split, String context, List<ExportUnit> units) {
        TreeMap<Long, List<PartitionKey>> days = new TreeMap<>();
        for (PartitionKey key :
                resolver.resolve(query.contexts(), query.range()).partitions()) {
            // A glob in the name of another program's context may fit more than itself.
            if (context.isEmpty() || key.context().equals(context)) {
                days.computeIfAbsent(key.epochDay(), any -> new ArrayList<>()).add(key);
            }
        }
        boolean oldestFirst = query.order() == Order.OLDEST_FIRST;
        for (List<PartitionKey> day : (oldestFirst ? days : days.descendingMap()).values()) {
            long epochDay = day.get(0).epochDay();
            String date = split.byDay() ? LocalDate.ofEpochDay(epochDay).toString() : "";
            String part = context.isEmpty() || date.isEmpty() ? context + date : context + "-" + date;
            addStretches(query, day, part, units);
        }
    }

    private void addStretches(Query query, List<PartitionKey> partitions, String part, List<ExportUnit> units) {
        long day = partitions.get(0).epochDay();
        long first = day * PartitionKey.SECONDS_PER_DAY;
        Instant start = Instant.ofEpochSecond(first);
        Query ofDay = query.withDays(new TimeRange(
                start, start.plusSeconds(PartitionKey.SECONDS_PER_DAY).minusNanos(1)));
        // With filters a count may cost as much as the export, and the output of a day is smaller.
        long rows = query.filters().isEmpty() ? engine.count(ofDay) : 0;
        expectedRows += rows;
        List<BlockSpan> blocks = engine.blocks(ofDay);
        long inBlocks = blocks.stream().mapToLong(BlockSpan::rows).sum();
        List<Instant> cuts = inBlocks < rows - inBlocks
                ? UnitCuts.byTime(day, rows)
                : UnitCuts.byBlock(day, blocks, partitions.size());
        List<ExportUnit> ofPart = new ArrayList<>();
        for (int i = 0; i <= cuts.size(); i++) {
            // Open at the ends of the day: another program may have put entries of other times into its partition.
            Instant since = i == 0 ? null : cuts.get(i - 1);
            Instant until = i == cuts.size() ? null : cuts.get(i).minusNanos(1);
            TimeRange range = within(query.range(), new TimeRange(since, until));
            if (!isEmpty(range)) {
                ofPart.add(new ExportUnit(ofDay.withRange(range), part));
            }
        }
        if (query.order() == Order.NEWEST_FIRST) {
            Collections.reverse(ofPart);
        }
        units.addAll(ofPart);
    }

    /** The part of a range that a stretch has; what begins after it ends is empty. */
    private static TimeRange within(TimeRange range, TimeRange stretch) {
        Instant since = stretch.since();
        Instant until = stretch.until();
        boolean sinceRange =
                since == null || range.since() != null && range.since().isAfter(since);
        boolean untilRange =
                until == null || range.until() != null && range.until().isBefore(until);
        return new TimeRange(sinceRange ? range.since() : since, untilRange ? range.until() : until);
    }

    private static boolean isEmpty(TimeRange range) {
        return range.since() != null && range.until() != null && range.since().isAfter(range.until());
    }
}
