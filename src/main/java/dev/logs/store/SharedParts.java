package dev.logs.store;

import java.util.List;

/**
 * What the blocks of a file share, as it is kept.
 *
 * @param dictionary its segments
 * @param words the segments of the filter of words
 */
record SharedParts(List<byte[]> dictionary, List<byte[]> words) {

    /** Of a file without blocks. */
    static final SharedParts NONE = new SharedParts(List.of(), List.of());

    SharedParts {
        dictionary = List.copyOf(dictionary);
        words = List.copyOf(words);
    }
}
