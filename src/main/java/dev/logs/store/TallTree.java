package dev.logs.store;

import java.io.IOException;
import java.util.Arrays;

/**
 * Builds a b-tree of any height from entries in ascending order, as {@link TreeBuilder} does one of two levels: leaves are
 * written when they are full, the pages above them at the end.
 */
final class TallTree {

    /** What of a row stays on its page at least and at most, as the file format defines it. */
    private static final int PAYLOAD_MAX = PageWriter.PAGE_BYTES - 35;

    private static final int PAYLOAD_MIN = (PageWriter.PAGE_BYTES - 12) * 32 / 255 - 23;
    private static final int OVERFLOW_BYTES = PageWriter.PAGE_BYTES - 4;

    private final PageWriter file;
    private final boolean table;
    private final PageBuilder pages = PageBuilder.ofSinglePages(PageWriter.PAGE_BYTES);
    private final CellBuffer prefix = new CellBuffer();
    private final CellBuffer local = new CellBuffer();
    private PageBuilder.Page leaf;
    private TreeLevel leaves = new TreeLevel();
    private long lastRowid;

    private TallTree(PageWriter file, boolean table) {
        this.file = file;
        this.table = table;
        this.leaf = beginLeaf();
    }

    static TallTree table(PageWriter file) {
        return new TallTree(file, true);
    }

    static TallTree index(PageWriter file) {
        return new TallTree(file, false);
    }

    private PageBuilder.Page beginLeaf() {
        return pages.begin(table ? PageBuilder.TABLE_LEAF : PageBuilder.INDEX_LEAF);
    }

    /** Adds a row to a table's tree. */
    void addRow(long rowid, CellBuffer record) throws IOException {
        prefix.clear();
        prefix.varint(record.length());
        prefix.varint(rowid);
        CellBuffer kept = record.length() <= PAYLOAD_MAX ? record : withoutRest(record);
        if (!leaf.fits(prefix.length() + kept.length())) {
            endLeaf(rowidCell(lastRowid));
        }
        leaf.add(prefix, kept);
        lastRowid = rowid;
    }

    /** Writes what does not fit the row's page to pages of its own, and answers the beginning with the number of the first. */
    private CellBuffer withoutRest(CellBuffer record) throws IOException {
        int ideal = PAYLOAD_MIN + (record.length() - PAYLOAD_MIN) % OVERFLOW_BYTES;
        int kept = ideal <= PAYLOAD_MAX ? ideal : PAYLOAD_MIN;
        local.clear();
        local.value(record.bytes(), 0, kept);
        local.child(file.next());
        byte[] page = new byte[PageWriter.PAGE_BYTES];
        for (int from = kept; from < record.length(); from += OVERFLOW_BYTES) {
            int count = Math.min(OVERFLOW_BYTES, record.length() - from);
            putNumber(page, from + count < record.length() ? file.afterNext() : 0);
            System.arraycopy(record.bytes(), from, page, 4, count);
            Arrays.fill(page, 4 + count, page.length, (byte) 0);
            file.write(page);
        }
        return local;
    }

    private static void putNumber(byte[] page, int number) {
        for (int i = 0; i < 4; i++) {
            page[i] = (byte) (number >> 24 - 8 * i);
        }
    }

    private static byte[] rowidCell(long rowid) {
        CellBuffer cell = new CellBuffer();
        cell.varint(rowid);
        return Arrays.copyOf(cell.bytes(), cell.length());
    }

    /** Adds an entry to an index's tree; its page holds several. */
    void addKey(CellBuffer record) throws IOException {
        prefix.clear();
        prefix.varint(record.length());
        if (!leaf.fits(prefix.length() + record.length())) {
            // The divider comes off the full leaf, not from this entry: no leaf may stay empty.
            endLeaf(leaf.removeLast());
        }
        leaf.add(prefix, record);
    }

    private void endLeaf(byte[] divider) throws IOException {
        leaves.add(file.write(pages.bytes()), divider);
        leaf = beginLeaf();
    }

    /** Writes all but the root, and answers that page: it has a place of its own. */
    byte[] finish() throws IOException {
        if (leaves.size() == 0) {
            return Arrays.copyOf(pages.bytes(), PageWriter.PAGE_BYTES);
        }
        leaves.add(file.write(pages.bytes()), new byte[0]);
        TreeLevel level = leaves;
        int[] ends = level.split(PageWriter.PAGE_BYTES);
        while (ends.length > 1) {
            TreeLevel above = new TreeLevel();
            int from = 0;
            for (int end : ends) {
                above.add(file.write(interior(level, from, end)), level.divider(end - 1));
                from = end;
            }
            level = above;
            ends = level.split(PageWriter.PAGE_BYTES);
        }
        return Arrays.copyOf(interior(level, 0, level.size()), PageWriter.PAGE_BYTES);
    }

    private byte[] interior(TreeLevel level, int from, int end) {
        PageBuilder.Page page = pages.begin(table ? PageBuilder.TABLE_INTERIOR : PageBuilder.INDEX_INTERIOR);
        CellBuffer cell = new CellBuffer();
        for (int i = from; i < end - 1; i++) {
            prefix.clear();
            prefix.child(level.page(i));
            cell.clear();
            cell.value(level.divider(i));
            page.add(prefix, cell);
        }
        page.setRightChild(level.page(end - 1));
        return pages.bytes();
    }
}
