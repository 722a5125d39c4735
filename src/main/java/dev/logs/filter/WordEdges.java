package dev.logs.filter;

/** On which sides of a text no letter or digit of ASCII stands: an id at that end of it goes no further. */
public enum WordEdges {
    NONE,
    BEFORE,
    BEHIND,
    BOTH;

    static WordEdges of(boolean before, boolean behind) {
        return before ? behind ? BOTH : BEFORE : behind ? BEHIND : NONE;
    }

    public boolean before() {
        return this == BEFORE || this == BOTH;
    }

    public boolean behind() {
        return this == BEHIND || this == BOTH;
    }

    /** Those of the part between {@code from} and {@code to} of a text that is so long: where the rest goes on it has none. */
    public WordEdges ofPart(int from, int to, int length) {
        return of(from == 0 && before(), to == length && behind());
    }

    /** Those that both have. */
    WordEdges and(WordEdges other) {
        return of(before() && other.before(), behind() && other.behind());
    }
}
