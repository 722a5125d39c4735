package dev.logs.block.template;

import java.util.Arrays;

/** The values in the slots of many texts, as ranges of one array. */
final class SlotRanges {

    private int[] firsts;
    private int texts;
    private int[] ranges = new int[1024];
    private int used;

    SlotRanges(int textsExpected) {
        firsts = new int[textsExpected + 1];
    }

    /** The ranges added from now on belong to the next text. */
    void beginText() {
        if (texts == firsts.length) {
            firsts = Arrays.copyOf(firsts, texts * 2 + 1);
        }
        firsts[texts++] = used;
    }

    void add(int start, int end) {
        reserve(2);
        ranges[used++] = start;
        ranges[used++] = end;
    }

    /** Adds pairs of start and end. */
    void addAll(int[] pairs, int from, int count) {
        reserve(count * 2);
        System.arraycopy(pairs, from, ranges, used, count * 2);
        used += count * 2;
    }

    /** Adds those of a text of another. */
    void copy(SlotRanges other, int text, int count) {
        addAll(other.ranges, other.firsts[text], count);
    }

    /** How many ranges a text has. */
    int count(int text) {
        return ((text + 1 < texts ? firsts[text + 1] : used) - firsts[text]) / 2;
    }

    int start(int text, int slot) {
        return ranges[firsts[text] + slot * 2];
    }

    int end(int text, int slot) {
        return ranges[firsts[text] + slot * 2 + 1];
    }

    private void reserve(int count) {
        if (used + count > ranges.length) {
            ranges = Arrays.copyOf(ranges, Math.max(ranges.length * 2, used + count));
        }
    }
}
