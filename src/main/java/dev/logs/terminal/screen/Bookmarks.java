package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.query.Position;
import java.util.TreeSet;

/** Places that the user wants to find again, while the screen is shown. */
final class Bookmarks {

    private final LiveList live;
    private final Notice notice;
    private final TreeSet<Position> places = new TreeSet<>();

    Bookmarks(LiveList live, Notice notice) {
        this.live = live;
        this.notice = notice;
    }

    boolean contains(FoundEntry entry) {
        return places.contains(Position.of(entry));
    }

    /** Marks the entry under the cursor, or takes its mark away. */
    void toggle() {
        live.list().current().map(Position::of).ifPresent(place -> {
            if (!places.remove(place)) {
                places.add(place);
            }
        });
    }

    /** Goes to the nearest one. */
    void go(PageRequest.Direction direction) {
        Position there = live.list()
                .current()
                .map(Position::of)
                .map(here -> direction == PageRequest.Direction.OLDER ? places.lower(here) : places.higher(here))
                .orElse(null);
        if (there == null) {
            notice.say("no bookmark there");
        } else {
            live.goTo(there);
        }
    }
}
