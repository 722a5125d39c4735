package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the neighbours of an entry in its lane, across midnight, in either direction. Range and filters do not bound them. */
final class LaneReader {

    private static final Window EVERYTHING = new Window(TimeRange.ALL, null, null);

    private final PartitionAccess access;
    private final LanePartitions partitions;
    private final Order order;
    private final Neighbours neighbours;

    /** Always the same object for a lane, by which a file knows what it was asked before. */
    private final Map<Lane, FilterSet> filters = new LinkedHashMap<>(16, 0.75f, true);

    LaneReader(PartitionAccess access, LanePartitions partitions, Order order, Neighbours neighbours) {
        this.access = access;
        this.partitions = partitions;
        this.order = order;
        this.neighbours = neighbours;
    }

    /** A group, and whether it goes on right behind the mark. */
    record Placed(LaneGroup group, boolean followsMark) {}

    /**
     * The group of a match.
     *
     * @param mark up to where the lane was shown already, or null
     */
    Placed group(Lane lane, FoundEntry match, MatchTest test, @Nullable Position mark) {
        Position position = Position.of(match);
        Lead lead = lead(lane, position, mark);
        Window window = EVERYTHING.with(Bound.inclusive(lead.start()), order);
        EntryStream stream = stream(lane, window, order, Long.MAX_VALUE);
        return new Placed(
                new LaneGroup(stream, test, position, neighbours.trailing(order)), mark != null && !lead.hasMore());
    }

    /** Walks back from a match over the entries to show before it, and looks whether there is one more. */
    private Lead lead(Lane lane, Position match, @Nullable Position mark) {
        Order backward = order == Order.OLDEST_FIRST ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        int wanted = neighbours.leading(order);
        Window window = EVERYTHING.with(Bound.exclusive(match), backward);
        if (mark != null) {
            window = window.with(Bound.exclusive(mark), order);
        }
        long limit = mark == null ? wanted : wanted + 1L;
        Position start = match;
        int found = 0;
        try (EntryStream stream = stream(lane, window, backward, limit)) {
            while (found < limit && stream.next()) {
                start = found < wanted ? Position.of(stream.entry()) : start;
                found++;
            }
        }
        return new Lead(start, found > wanted);
    }

    private EntryStream stream(Lane lane, Window window, Order direction, long limit) {
        Scope scope = new Scope(window, filters(lane), partitions.of(lane.context()));
        return new MatchStream(DayReader.ofContextLines(access), scope.within(window), direction, limit);
    }

    private FilterSet filters(Lane lane) {
        FilterSet known = filters.get(lane);
        if (known != null) {
            return known;
        }
        known = lane.filters();
        filters.put(lane, known);
        if (filters.size() > QueryLimits.LANE_FILTERS_MAX) {
            filters.remove(filters.keySet().iterator().next());
        }
        return known;
    }

    /** Where a group starts, and whether unshown entries lie before that. */
    private record Lead(Position start, boolean hasMore) {}
}
