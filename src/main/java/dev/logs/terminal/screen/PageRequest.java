package dev.logs.terminal.screen;

import dev.logs.filter.FilterSet;
import dev.logs.query.Position;

/** What the list wants to be read for it; the answer is an {@link EntryPage}. */
sealed interface PageRequest {

    /** The newest entries. */
    record Newest() implements PageRequest {}

    /** The oldest entries. */
    record Oldest() implements PageRequest {}

    /** Those right before a place. */
    record Before(Position place) implements PageRequest {}

    /** Those right behind a place. */
    record Behind(Position place) implements PageRequest {}

    /** Those around a place, which need not be that of an entry. */
    record Around(Position place) implements PageRequest {}

    /**
     * Those around the nearest entry that passes further filters; no answer when there is none.
     *
     * @param from where to start, exclusive
     */
    record Find(Position from, FilterSet wanted, Direction direction) implements PageRequest {}

    /** Which way to look. */
    enum Direction {
        OLDER,
        NEWER
    }
}
