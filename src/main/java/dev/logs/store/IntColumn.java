package dev.logs.store;

import java.util.ArrayList;
import java.util.List;

/** A growing list of numbers that is never copied. */
final class IntColumn {

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    void add(int number) {
        int place = size & CHUNK - 1;
        if (place == 0) {
            chunks.add(new int[CHUNK]);
        }
        chunks.get(size >> CHUNK_BITS)[place] = number;
        size++;
    }

    int get(int place) {
        return chunks.get(place >> CHUNK_BITS)[place & CHUNK - 1];
    }

    int size() {
        return size;
    }
}
