package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import org.jspecify.annotations.Nullable;

/**
 * Shows each match with its neighbours. The matches come in order; for each that was not shown yet its lane is read
 * from the first neighbour on, and how far that went is remembered. So the matches that a group showed on its way are
 * left out later, groups that touch become one, and nothing is buffered.
 */
final class ContextLines implements ContextStream {

    private final EntryStream matches;
    private final MatchTest test;
    private final LaneReader lanes;
    private final Order order;
    private final LaneMarks marks = new LaneMarks();
    private @Nullable Lane lane;
    private @Nullable LaneGroup group;
    private boolean startsGroup;

    /**
     * Takes over the stream.
     *
     * @param matches in {@code order}
     * @param test true for exactly these matches
     */
    ContextLines(EntryStream matches, MatchTest test, LaneReader lanes, Order order) {
        this.matches = matches;
        this.test = test;
        this.lanes = lanes;
        this.order = order;
    }

    @Override
    public boolean next() {
        startsGroup = false;
        while (group == null || !group.next()) {
            endGroup();
            if (!openGroup()) {
                return false;
            }
        }
        return true;
    }

    private boolean openGroup() {
        while (matches.next()) {
            FoundEntry match = matches.entry();
            Lane wanted = Lane.of(match);
            Position mark = marks.of(wanted);
            if (mark == null || isBehind(match, mark)) {
                LaneReader.Placed placed = lanes.group(wanted, match, test, mark);
                startsGroup = !placed.followsMark() || !wanted.equals(lane);
                lane = wanted;
                group = placed.group();
                return true;
            }
        }
        return false;
    }

    private boolean isBehind(FoundEntry match, Position mark) {
        int comparison = mark.compareTo(match);
        return order == Order.OLDEST_FIRST ? comparison < 0 : comparison > 0;
    }

    private void endGroup() {
        LaneGroup ended = group;
        Lane shown = lane;
        if (ended == null || shown == null) {
            return;
        }
        ended.close();
        group = null;
        FoundEntry last = ended.current();
        if (last != null) {
            marks.set(shown, Position.of(last));
        }
    }

    @Override
    public FoundEntry entry() {
        FoundEntry current = group == null ? null : group.current();
        if (current == null) {
            throw new IllegalStateException("next() was not true");
        }
        return current;
    }

    @Override
    public boolean isMatch() {
        return group != null && group.isMatch();
    }

    @Override
    public boolean startsGroup() {
        return startsGroup;
    }

    @Override
    public void close() {
        if (group != null) {
            group.close();
            group = null;
        }
        matches.close();
    }
}
