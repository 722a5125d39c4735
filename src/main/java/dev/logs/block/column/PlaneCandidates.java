package dev.logs.block.column;

import dev.logs.block.bytes.Slice;
import java.util.Arrays;
import java.util.BitSet;

/** The rows that are left after some planes. */
final class PlaneCandidates {

    private final int rows;
    private int[] candidates = new int[0];
    /** -1 as long as no plane was looked at: all rows are left. */
    private int count = -1;

    PlaneCandidates(int rows) {
        this.rows = rows;
    }

    boolean areNone() {
        return count == 0 || rows == 0;
    }

    /** Keeps the rows whose byte, as far as the mask goes, is the wanted one. */
    void retain(Slice plane, int mask, int wanted) {
        byte[] bytes = plane.bytes();
        int from = plane.from();
        if (count < 0) {
            first(bytes, from, mask, wanted);
            return;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if ((bytes[from + candidates[i]] & mask) == wanted) {
                candidates[kept++] = candidates[i];
            }
        }
        count = kept;
    }

    private void first(byte[] bytes, int from, int mask, int wanted) {
        int[] found = new int[256];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if ((bytes[from + i] & mask) == wanted) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = i;
            }
        }
        candidates = found;
        count = size;
    }

    void mark(BitSet hits) {
        if (count < 0) {
            hits.set(0, rows);
        }
        for (int i = 0; i < count; i++) {
            hits.set(candidates[i]);
        }
    }
}
