package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns "the newest N" into a window: reads the N entries once from the end they are counted from, remembers two
 * positions and no entry. A stream over that window may then run in either direction.
 */
final class SelectionBounds {

    private final PartitionAccess access;

    SelectionBounds(PartitionAccess access) {
        this.access = access;
    }

    /** The part of the scope that the selection takes; an entry that arrives later outside the ends is not in it. */
    Scope narrow(Scope scope, Selection selection) {
        if (selection.isAll()) {
            return scope;
        }
        Ends ends = walk(scope, selection);
        if (ends == null) {
            return new Scope(scope.window(), scope.filters(), List.of());
        }
        return scope.within(ends.applyTo(scope.window(), selection.end()));
    }

    private @Nullable Ends walk(Scope scope, Selection selection) {
        try (MatchStream stream = new MatchStream(DayReader.of(access), scope, selection.end(), selection.limit())) {
            if (!stream.next()) {
                return null;
            }
            Position first = Position.of(stream.entry());
            FoundEntry last = stream.entry();
            while (stream.next()) {
                last = stream.entry();
            }
            return new Ends(first, Position.of(last));
        }
    }

    /** First and last selected position, as met from the end that the selection counts from. */
    private record Ends(Position first, Position last) {

        Window applyTo(Window window, Order end) {
            Position newest = end == Order.NEWEST_FIRST ? first : last;
            Position oldest = end == Order.NEWEST_FIRST ? last : first;
            return window.from(Bound.inclusive(oldest)).upTo(Bound.inclusive(newest));
        }
    }
}
