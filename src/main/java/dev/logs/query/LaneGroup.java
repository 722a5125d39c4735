package dev.logs.query;

import dev.logs.entry.FoundEntry;
import org.jspecify.annotations.Nullable;

/**
 * One run of entries of a lane, from the first neighbour before a match to the last neighbour behind it; further
 * matches on the way prolong it. Holds one entry.
 */
final class LaneGroup implements AutoCloseable {

    private final EntryStream lane;
    private final MatchTest test;
    private final Position firstMatch;
    private final int trailing;
    private int trailingLeft;
    private boolean reachedMatch;
    private boolean isMatch;
    private @Nullable FoundEntry current;

    /**
     * Takes over the stream.
     *
     * @param lane starts at the first entry to show
     * @param firstMatch the match that the group is shown for
     * @param trailing how many entries are shown behind the last match
     */
    LaneGroup(EntryStream lane, MatchTest test, Position firstMatch, int trailing) {
        this.lane = lane;
        this.test = test;
        this.firstMatch = firstMatch;
        this.trailing = trailing;
    }

    /** Goes to the next entry of the group; false behind its last. */
    boolean next() {
        if (!lane.next()) {
            return false;
        }
        FoundEntry found = lane.entry();
        boolean first = !reachedMatch && firstMatch.compareTo(found) == 0;
        isMatch = first || test.isMatch(found);
        reachedMatch |= isMatch;
        if (isMatch) {
            trailingLeft = trailing;
        } else if (reachedMatch && --trailingLeft < 0) {
            return false;
        }
        current = found;
        return true;
    }

    boolean isMatch() {
        return isMatch;
    }

    /** The current entry; behind the end the last one. Null before the first. */
    @Nullable
    FoundEntry current() {
        return current;
    }

    @Override
    public void close() {
        lane.close();
    }
}
