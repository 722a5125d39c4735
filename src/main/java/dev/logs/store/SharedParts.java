package dev.logs.store;

import java.util.List;
import java.util.Optional;

/**
 * What the blocks of a file share, as it is kept.
 *
 * @param dictionary its segments
 * @param words the segments of the filter of words; empty when they are damaged, and all filters are to be given up
 */
record SharedParts(List<byte[]> dictionary, Optional<List<byte[]>> words) {

    /** Of a file without blocks. */
    static final SharedParts NONE = new SharedParts(List.of(), Optional.of(List.of()));

    SharedParts {
        dictionary = List.copyOf(dictionary);
        words = words.map(List::copyOf);
    }

    /** Before filters are added to damaged ones; within a write transaction, the tables are there. */
    void removeDamaged(Database database) {
        if (words.isEmpty()) {
            BlockTables.removeFilters(database);
        }
    }
}
