package dev.logs.store;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the pages with the rows of a table whether or not a page above them still leads there, by what the rows look like: the
 * file format of SQLite puts nothing else than a page's kind and its rows on it. Pages that the file calls free are left alone,
 * for what lies there was deleted.
 */
final class LooseLeaves {

    private static final int FIRST_FREE_AT = 32;
    private static final int LEAF = 13;
    private static final int LEAF_HEADER_BYTES = 8;
    private static final int FIRST_TEXT_KIND = 12;

    private final PageReader pages;
    private final int pageCount;
    private final RowLook look;

    LooseLeaves(PageReader pages, long fileBytes, RowLook look) {
        this.pages = pages;
        this.pageCount = (int) (fileBytes / pages.pageBytes());
        this.look = look;
    }

    /**
     * What tells rows of the table from others. The first column is the rowid, which is stored as NULL.
     *
     * @param columnsMin as many as the table had at first
     * @param columnsMax as many as it has now
     * @param numbers columns that hold a whole number
     */
    record RowLook(int columnsMin, int columnsMax, List<Integer> numbers) {}

    /** A page and the rowids on it, both ends included. */
    record Leaf(int page, long first, long last) {}

    /** By ascending rowid; none overlaps another. */
    List<Leaf> find() throws IOException {
        BitSet free = freePages();
        List<Leaf> found = new ArrayList<>();
        for (int number = 2; number <= pageCount; number++) {
            if (!free.get(number)) {
                add(number, found);
            }
        }
        found.sort(Comparator.comparingLong(Leaf::first));
        List<Leaf> apart = new ArrayList<>();
        for (Leaf leaf : found) {
            if (apart.isEmpty() || apart.get(apart.size() - 1).last < leaf.first) {
                apart.add(leaf);
            }
        }
        return apart;
    }

    private void add(int number, List<Leaf> found) throws IOException {
        ByteBuffer page = pages.page(number);
        try {
            int cells = page.get(0) == LEAF ? page.getShort(3) & 0xffff : 0;
            long first = 0;
            long last = 0;
            for (int i = 0; i < cells; i++) {
                long rowid = rowid(page, page.getShort(LEAF_HEADER_BYTES + 2 * i) & 0xffff);
                if (i > 0 && rowid <= last) {
                    return;
                }
                first = i == 0 ? rowid : first;
                last = rowid;
            }
            if (cells > 0) {
                found.add(new Leaf(number, first, last));
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            // Damaged, or of something else.
        }
    }

    /** @throws IllegalArgumentException when the row is of no such table */
    private long rowid(ByteBuffer page, int at) {
        page.position(at);
        long bytes = PageRows.varint(page);
        long rowid = PageRows.varint(page);
        int start = page.position();
        long headerEnd = start + PageRows.varint(page);
        long told = headerEnd - start;
        int columns = 0;
        while (page.position() < headerEnd) {
            long kind = PageRows.varint(page);
            boolean number = kind >= 1 && kind <= 6 || kind == 8 || kind == 9;
            if (kind < 0
                    || kind == 10
                    || kind == 11
                    || columns == 0 && kind != 0
                    || look.numbers.contains(columns) && !number) {
                throw new IllegalArgumentException("a row of something else");
            }
            told += kind < FIRST_TEXT_KIND ? PageRows.Row.size((int) kind) : (kind - FIRST_TEXT_KIND) / 2;
            columns++;
        }
        if (told != bytes || columns < look.columnsMin || columns > look.columnsMax) {
            throw new IllegalArgumentException("a row of something else");
        }
        return rowid;
    }

    /** As far as the list of them can be read. */
    private BitSet freePages() throws IOException {
        BitSet free = new BitSet();
        int trunk = pages.page(1).getInt(FIRST_FREE_AT);
        while (trunk > 1 && trunk <= pageCount && !free.get(trunk)) {
            free.set(trunk);
            ByteBuffer page = pages.page(trunk);
            int count = Math.max(0, Math.min(page.getInt(4), pages.pageBytes() / 4 - 2));
            for (int i = 0; i < count; i++) {
                int number = page.getInt(8 + 4 * i);
                if (number > 1 && number <= pageCount) {
                    free.set(number);
                }
            }
            trunk = page.getInt(0);
        }
        return free;
    }
}
