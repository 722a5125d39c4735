package dev.logs.tree;

import java.util.ArrayList;
import java.util.List;

/** Things that are looked at a few at a time, so that no single look takes long. */
final class Turns<T> {

    /** Raised: a single look takes longer, and holds up what is busy. */
    private static final int TURN = 500;

    private final List<T> all = new ArrayList<>();
    private int next;

    void clear() {
        all.clear();
    }

    void add(T thing) {
        all.add(thing);
    }

    /** The next few, from the start again behind the last; all of them when they are few. */
    List<T> next() {
        if (next >= all.size()) {
            next = 0;
        }
        int from = next;
        next = Math.min(all.size(), from + TURN);
        return all.subList(from, next);
    }
}
