package dev.logs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** The rows of one table, straight from its pages. Damage ends in an unchecked exception of the buffers. */
final class PageRows {

    /** Hears of each row by ascending rowid. */
    interface Taker {
        void row(long rowid, Row row) throws IOException;
    }

    /** Hears of each row by descending rowid, with its columns as they are stored in an array, until it answers false. */
    interface BackwardTaker {
        boolean row(long rowid, ByteBuffer record);
    }

    private static final int LEAF = 13;
    private static final int INTERIOR = 5;
    private static final int INDEX_LEAF = 10;
    private static final int INDEX_INTERIOR = 2;
    private static final int DEPTH_MAX = 20;
    private static final int FILE_HEADER_BYTES = 100;
    private static final int LEAF_HEADER_BYTES = 8;
    private static final int INTERIOR_HEADER_BYTES = 12;
    private static final int RIGHT_CHILD_AT = 8;

    private final PageReader pages;

    PageRows(PageReader pages) {
        this.pages = pages;
    }

    /** Whether the table has no row. */
    boolean isEmpty(int root) throws IOException {
        ByteBuffer page = pages.page(root);
        return page.get(0) == LEAF && page.getShort(3) == 0;
    }

    /** @param root the page that the schema names; 1 for the schema itself */
    void each(int root, Taker taker) throws IOException {
        each(root, taker, 0);
    }

    private void each(int number, Taker taker, int depth) throws IOException {
        ByteBuffer page = pages.page(number);
        int header = number == 1 ? FILE_HEADER_BYTES : 0;
        int cells = page.getShort(header + 3) & 0xffff;
        int kind = page.get(header);
        if (depth > DEPTH_MAX || kind != LEAF && kind != INTERIOR) {
            throw new IndexOutOfBoundsException("page " + number + " is of no table");
        }
        int pointers = header + (kind == LEAF ? LEAF_HEADER_BYTES : INTERIOR_HEADER_BYTES);
        for (int i = 0; i < cells; i++) {
            int at = page.getShort(pointers + 2 * i) & 0xffff;
            if (kind == LEAF) {
                leaf(page.position(at), taker);
            } else {
                each(page.getInt(at), taker, depth + 1);
            }
        }
        if (kind == INTERIOR) {
            each(page.getInt(header + RIGHT_CHILD_AT), taker, depth + 1);
        }
    }

    void eachBackward(int root, BackwardTaker taker) throws IOException {
        eachBackward(root, taker, 0);
    }

    private boolean eachBackward(int number, BackwardTaker taker, int depth) throws IOException {
        ByteBuffer page = pages.page(number);
        int cells = page.getShort(3) & 0xffff;
        int kind = page.get(0);
        if (depth > DEPTH_MAX || kind != LEAF && kind != INTERIOR) {
            throw new IndexOutOfBoundsException("page " + number + " is of no table");
        }
        boolean goesOn = kind == LEAF || eachBackward(page.getInt(RIGHT_CHILD_AT), taker, depth + 1);
        int pointers = kind == LEAF ? LEAF_HEADER_BYTES : INTERIOR_HEADER_BYTES;
        for (int i = cells - 1; i >= 0 && goesOn; i--) {
            int at = page.getShort(pointers + 2 * i) & 0xffff;
            goesOn = kind == LEAF
                    ? leafBackward(page.position(at), taker)
                    : eachBackward(page.getInt(at), taker, depth + 1);
        }
        return goesOn;
    }

    private boolean leafBackward(ByteBuffer cell, BackwardTaker taker) throws IOException {
        int bytes = Math.toIntExact(varint(cell));
        long rowid = varint(cell);
        return taker.row(rowid, payload(cell, bytes));
    }

    /** The greatest key of an index on a column of whole numbers; empty when it has none. */
    OptionalLong greatest(int root) throws IOException {
        ByteBuffer page = pages.page(root);
        for (int depth = 0; page.get(0) == INDEX_INTERIOR && depth < DEPTH_MAX; depth++) {
            page = pages.page(page.getInt(RIGHT_CHILD_AT));
        }
        int cells = page.getShort(3) & 0xffff;
        if (page.get(0) != INDEX_LEAF) {
            throw new IndexOutOfBoundsException("page " + root + " is of no index");
        }
        if (cells == 0) {
            return OptionalLong.empty();
        }
        page.position(page.getShort(LEAF_HEADER_BYTES + 2 * (cells - 1)) & 0xffff);
        int bytes = Math.toIntExact(varint(page));
        return OptionalLong.of(new Row(page.slice(page.position(), bytes)).number(0));
    }

    private void leaf(ByteBuffer cell, Taker taker) throws IOException {
        int bytes = Math.toIntExact(varint(cell));
        long rowid = varint(cell);
        taker.row(rowid, new Row(payload(cell, bytes)));
    }

    /** What does not fit on the page goes on in a chain of others. */
    private ByteBuffer payload(ByteBuffer cell, int bytes) throws IOException {
        int usable = pages.pageBytes();
        int localMax = usable - 35;
        if (bytes <= localMax) {
            return cell.slice(cell.position(), bytes);
        }
        int localMin = (usable - 12) * 32 / 255 - 23;
        int local = localMin + (bytes - localMin) % (usable - 4);
        if (local > localMax) {
            local = localMin;
        }
        ByteBuffer whole = ByteBuffer.allocate(bytes);
        whole.put(cell.slice(cell.position(), local));
        int next = cell.getInt(cell.position() + local);
        while (whole.hasRemaining()) {
            ByteBuffer page = pages.page(next);
            next = page.getInt(0);
            whole.put(page.slice(4, Math.min(whole.remaining(), usable - 4)));
        }
        return whole.flip();
    }

    static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            int next = bytes.get();
            value = value << 7 | next & 0x7f;
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | bytes.get() & 0xff;
    }

    /** The columns of one row. */
    static final class Row {

        private final ByteBuffer record;

        Row(ByteBuffer record) {
            this.record = record;
        }

        /** A column as bytes: text or a blob. */
        byte[] bytes(int column) {
            int kind = seek(column);
            byte[] bytes = new byte[kind < 12 ? 0 : (kind - 12) / 2];
            record.get(bytes);
            return bytes;
        }

        String text(int column) {
            return new String(bytes(column), StandardCharsets.UTF_8);
        }

        long number(int column) {
            int kind = seek(column);
            if (kind == 8 || kind == 9) {
                return kind - 8;
            }
            int size = size(kind);
            long value = kind == 0 || kind > 6 ? 0 : record.get();
            for (int i = 1; i < size && kind <= 6; i++) {
                value = value << 8 | record.get() & 0xff;
            }
            return value;
        }

        /** Stands at the value of the column, whose kind is answered. */
        private int seek(int column) {
            record.rewind();
            int header = Math.toIntExact(varint(record));
            int at = header;
            for (int i = 0; i < column; i++) {
                at += size(Math.toIntExact(varint(record)));
            }
            int kind = Math.toIntExact(varint(record));
            record.position(at);
            return kind;
        }

        static int size(int kind) {
            return switch (kind) {
                case 0, 8, 9 -> 0;
                case 1, 2, 3, 4 -> kind;
                case 5 -> 6;
                case 6, 7 -> 8;
                default -> (kind - 12) / 2;
            };
        }
    }
}
