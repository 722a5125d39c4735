package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.store.RowPosition;

/** One end of a window: a position, and whether the entry there is inside. */
record Bound(Position position, boolean inclusive) {

    static Bound inclusive(Position position) {
        return new Bound(position, true);
    }

    static Bound exclusive(Position position) {
        return new Bound(position, false);
    }

    boolean isAtOrBefore(FoundEntry entry) {
        int comparison = position.compareTo(entry);
        return inclusive ? comparison <= 0 : comparison < 0;
    }

    boolean isAtOrAfter(FoundEntry entry) {
        int comparison = position.compareTo(entry);
        return inclusive ? comparison >= 0 : comparison > 0;
    }

    /**
     * Where reading a partition of {@code context} starts, when this is the end that is met first. Contexts decide
     * between entries of the same time and logid, so that row is stepped over in some contexts and read in others.
     */
    RowPosition startOf(String context, Order order) {
        int comparison = context.compareTo(position.context());
        boolean sameRowIsInside = comparison == 0 ? inclusive : (comparison > 0) == (order == Order.OLDEST_FIRST);
        int step = order == Order.OLDEST_FIRST ? -1 : 1;
        long logid = sameRowIsInside ? position.logid() + step : position.logid();
        return new RowPosition(position.epoch(), position.nanos(), logid);
    }
}
