package dev.logs.store;

import java.util.Arrays;

/** Lays out the pages of an SQLite file in memory, one page after another. */
final class PageBuilder {

    /** The largest page of the file format: fewest pages, and no row needs overflow pages. */
    static final int PAGE_BYTES = 65_536;

    static final int TABLE_LEAF = 0x0d;
    static final int TABLE_INTERIOR = 0x05;
    static final int INDEX_LEAF = 0x0a;
    static final int INDEX_INTERIOR = 0x02;

    private static final int FILE_HEADER_BYTES = 100;

    private final int pageBytes;
    private final int fileHeaderBytes;
    private byte[] bytes = new byte[0];
    private int pages;

    /** Lays out a whole file. */
    PageBuilder() {
        this(PAGE_BYTES, FILE_HEADER_BYTES);
    }

    private PageBuilder(int pageBytes, int fileHeaderBytes) {
        this.pageBytes = pageBytes;
        this.fileHeaderBytes = fileHeaderBytes;
    }

    /** Lays out one page after another, each in the place of the one before it. */
    static PageBuilder ofSinglePages(int pageBytes) {
        return new PageBuilder(pageBytes, 0);
    }

    /** Begins a new file; the memory of the one before is used again, for it is megabytes. */
    void restart(int pagesExpected) {
        if (bytes.length < pagesExpected * pageBytes) {
            bytes = new byte[pagesExpected * pageBytes];
        } else {
            Arrays.fill(bytes, 0, pages * pageBytes, (byte) 0);
        }
        pages = 0;
    }

    /** Adds an empty page of the type. */
    Page add(int type) {
        pages++;
        if (pages * pageBytes > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        return new Page(pages, type);
    }

    int pages() {
        return pages;
    }

    /** Begins a single page; the one before it is gone. */
    Page begin(int type) {
        restart(1);
        return add(type);
    }

    /** The bytes of the pages, until the next begins. */
    byte[] bytes() {
        return bytes;
    }

    /** The whole file. */
    byte[] toFile() {
        return Arrays.copyOf(bytes, pages * pageBytes);
    }

    void put(int offset, byte[] text) {
        System.arraycopy(text, 0, bytes, offset, text.length);
    }

    void put2(int offset, int number) {
        bytes[offset] = (byte) (number >> 8);
        bytes[offset + 1] = (byte) number;
    }

    void put4(int offset, int number) {
        put2(offset, number >> 16);
        put2(offset + 2, number);
    }

    /** A b-tree page: its cells grow from the end towards the list of their places. */
    final class Page {

        private final int number;
        private final int base;
        private final int header;
        private final int pointers;
        private int cells;
        private int contentStart = pageBytes;

        private Page(int number, int type) {
            this.number = number;
            this.base = (number - 1) * pageBytes;
            this.header = base + (number == 1 ? fileHeaderBytes : 0);
            this.pointers = header + (type == TABLE_INTERIOR || type == INDEX_INTERIOR ? 12 : 8);
            bytes[header] = (byte) type;
            writeHeader();
        }

        /** From 1. */
        int number() {
            return number;
        }

        boolean fits(int cellBytes) {
            return pointers + 2 * (cells + 1) + cellBytes <= base + contentStart;
        }

        /** Adds a cell of two parts behind the others. */
        void add(CellBuffer prefix, CellBuffer payload) {
            contentStart -= prefix.length() + payload.length();
            int place = base + contentStart;
            System.arraycopy(prefix.bytes(), 0, bytes, place, prefix.length());
            System.arraycopy(payload.bytes(), 0, bytes, place + prefix.length(), payload.length());
            put2(pointers + 2 * cells, contentStart);
            cells++;
            writeHeader();
        }

        /** Takes the last cell off again and answers its bytes. */
        byte[] removeLast() {
            cells--;
            int end = cells == 0 ? pageBytes : pointer(cells - 1);
            byte[] cell = Arrays.copyOfRange(bytes, base + contentStart, base + end);
            contentStart = end;
            writeHeader();
            return cell;
        }

        private int pointer(int cell) {
            int at = pointers + 2 * cell;
            return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        }

        /** The child behind the last cell of an interior page. */
        void setRightChild(int page) {
            put4(header + 8, page);
        }

        private void writeHeader() {
            put2(header + 3, cells);
            put2(header + 5, contentStart);
        }
    }
}
