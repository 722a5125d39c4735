package dev.logs.block.template;

import java.util.Arrays;

/**
 * Parts of texts that repeat a value of the fields beside them: they need not be stored again. Texts are asked about in the
 * order in which they lie, so the parts too; one thread.
 */
public final class Echoes {

    static final Echoes NONE = new Echoes();

    /** Start, end, and index of the value. */
    private int[] parts = new int[64];

    private int used;
    private int next;

    /** Notes a part of the array of texts, behind those noted before, between delimiters. */
    public void add(int start, int end, int value) {
        if (used + 3 > parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
        }
        parts[used++] = start;
        parts[used++] = end;
        parts[used++] = value;
    }

    /** Starts again from the first text. */
    void rewind() {
        next = 0;
    }

    /** The part that begins at a place, or -1; places are asked about in ascending order. */
    int at(int place) {
        while (next < used && parts[next] < place) {
            next += 3;
        }
        return next < used && parts[next] == place ? next : -1;
    }

    /** Where the first part behind {@code place}, or there, begins; the largest number when there is none. */
    int next(int place) {
        at(place);
        return next < used ? parts[next] : Integer.MAX_VALUE;
    }

    int end(int part) {
        return parts[part + 1];
    }

    int value(int part) {
        return parts[part + 2];
    }
}
