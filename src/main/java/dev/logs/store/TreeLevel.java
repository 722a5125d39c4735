package dev.logs.store;

import dev.logs.block.bytes.ByteSink;
import java.util.Arrays;

/** The pages of one level of a b-tree, in order, each with what divides it from the next. */
final class TreeLevel {

    private static final int INTERIOR_HEADER_BYTES = 12;

    /** Of a cell beside what divides: its place in the list of cells, and the number of its page. */
    private static final int CELL_BYTES = 2 + 4;

    private final IntColumn pages = new IntColumn();
    private final IntColumn ends = new IntColumn();
    private final ByteSink dividers = new ByteSink();

    /** @param divider behind the page, as a cell of the page above has it behind the page's number */
    void add(int page, byte[] divider) {
        pages.add(page);
        dividers.put(divider);
        ends.add(dividers.length());
    }

    int size() {
        return pages.size();
    }

    int page(int place) {
        return pages.get(place);
    }

    byte[] divider(int place) {
        return Arrays.copyOfRange(dividers.array(), start(place), ends.get(place));
    }

    private int start(int place) {
        return place == 0 ? 0 : ends.get(place - 1);
    }

    /** Where the pages end that share a page above them, as many as fit; no page above has a single one. */
    int[] split(int pageBytes) {
        int[] found = new int[pages.size()];
        int count = 0;
        int from = 0;
        while (from < pages.size()) {
            int end = end(from, pageBytes - INTERIOR_HEADER_BYTES);
            from = pages.size() - end == 1 ? end - 1 : end;
            found[count++] = from;
        }
        return Arrays.copyOf(found, count);
    }

    /** The last page of a group is named without what divides it from the next. */
    private int end(int from, int room) {
        int end = from + 1;
        int left = room - cellBytes(from);
        while (end < pages.size() && left >= 0) {
            left -= cellBytes(end);
            end++;
        }
        return end;
    }

    private int cellBytes(int place) {
        return CELL_BYTES + ends.get(place) - start(place);
    }
}
