package dev.logs.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds one b-tree from entries in ascending order: leaves, and one root above them when there are several.
 *
 * <p>In a table's tree every entry is in a leaf, and the root names each leaf's last rowid. In an index's tree the entry
 * between two leaves is in the root alone.
 */
final class TreeBuilder {

    private final PageBuilder pages;
    private final boolean table;
    private final List<PageBuilder.Page> leaves = new ArrayList<>();
    private final List<byte[]> dividers = new ArrayList<>();
    private final CellBuffer prefix = new CellBuffer();
    private PageBuilder.Page leaf;
    private long lastRowid;

    private TreeBuilder(PageBuilder pages, boolean table) {
        this.pages = pages;
        this.table = table;
        this.leaf = addLeaf();
    }

    static TreeBuilder table(PageBuilder pages) {
        return new TreeBuilder(pages, true);
    }

    static TreeBuilder index(PageBuilder pages) {
        return new TreeBuilder(pages, false);
    }

    private PageBuilder.Page addLeaf() {
        PageBuilder.Page page = pages.add(table ? PageBuilder.TABLE_LEAF : PageBuilder.INDEX_LEAF);
        leaves.add(page);
        return page;
    }

    /** Adds a row to a table's tree. */
    void addRow(long rowid, CellBuffer record) {
        prefix.clear();
        prefix.varint(record.length());
        prefix.varint(rowid);
        if (!leaf.fits(prefix.length() + record.length())) {
            dividers.add(rowidCell(lastRowid));
            leaf = addLeaf();
        }
        leaf.add(prefix, record);
        lastRowid = rowid;
    }

    private static byte[] rowidCell(long rowid) {
        CellBuffer cell = new CellBuffer();
        cell.varint(rowid);
        return Arrays.copyOf(cell.bytes(), cell.length());
    }

    /** Adds an entry to an index's tree. */
    void addKey(CellBuffer record) {
        prefix.clear();
        prefix.varint(record.length());
        if (!leaf.fits(prefix.length() + record.length())) {
            // The divider comes off the full leaf, not from this entry: no leaf may stay empty.
            dividers.add(leaf.removeLast());
            leaf = addLeaf();
        }
        leaf.add(prefix, record);
    }

    /** The number of the root page, or null when one page cannot hold all dividers. */
    @Nullable
    Integer finish() {
        if (leaves.size() == 1) {
            return leaf.number();
        }
        PageBuilder.Page root = pages.add(table ? PageBuilder.TABLE_INTERIOR : PageBuilder.INDEX_INTERIOR);
        CellBuffer none = new CellBuffer();
        for (int i = 0; i < dividers.size(); i++) {
            CellBuffer cell = new CellBuffer();
            cell.child(leaves.get(i).number());
            cell.value(dividers.get(i));
            if (!root.fits(cell.length())) {
                return null;
            }
            root.add(cell, none);
        }
        root.setRightChild(leaf.number());
        return root.number();
    }
}
