package dev.logs.block;

import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import java.util.Arrays;
import java.util.List;

/** Which origins pass the filters that an origin decides: each is asked once, and known by its number from then on. One thread. */
final class OriginJudge {

    private static final byte ACCEPTED = 1;
    private static final byte REFUSED = 2;

    private final List<EntryFilter> filters;
    /** By number of the origin; 0 where it was not asked for yet. */
    private byte[] known = new byte[64];

    /** @param filters of the kinds that {@link #decides} */
    OriginJudge(List<EntryFilter> filters) {
        this.filters = filters;
    }

    static boolean decides(EntryFilter filter) {
        return filter instanceof SrcFilter || filter instanceof LevelFilter || filter instanceof ErrorFilter;
    }

    /** Whether the origin at a place of the events passes. */
    boolean accepts(BlockEvents events, int place) {
        int number = events.originNumber(place);
        if (number >= known.length) {
            known = Arrays.copyOf(known, number * 2);
        }
        if (known[number] == 0) {
            known[number] = accepts(events.origin(place)) ? ACCEPTED : REFUSED;
        }
        return known[number] == ACCEPTED;
    }

    private boolean accepts(Origin origin) {
        for (EntryFilter filter : filters) {
            boolean accepted = filter instanceof SrcFilter src
                    ? src.matches(origin.src())
                    : filter instanceof LevelFilter level
                            ? level.matches(origin.level())
                            : filter instanceof ErrorFilter error && error.wanted() == origin.isError();
            if (!accepted) {
                return false;
            }
        }
        return true;
    }
}
