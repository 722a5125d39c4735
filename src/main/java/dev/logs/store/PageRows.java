package dev.logs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalLong;

/** The rows of one table, straight from its pages. Damage ends in an unchecked exception of the buffers. */
final class PageRows {

    /** Hears of each row, with its columns as they are stored in an array, until it answers false. */
    interface RecordTaker {
        boolean goesOnAfter(long rowid, ByteBuffer record) throws IOException;
    }

    /** Hears of each row. */
    interface Taker extends RecordTaker {
        void row(long rowid, Row row) throws IOException;

        @Override
        default boolean goesOnAfter(long rowid, ByteBuffer record) throws IOException {
            row(rowid, new Row(record));
            return true;
        }
    }

    /** By rowid. */
    private enum Direction {
        ASCENDING,
        DESCENDING
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

    /**
     * Tells of all rows by ascending rowid.
     *
     * @param root the page that the schema names; 1 for the schema itself
     */
    void each(int root, Taker taker) throws IOException {
        eachForward(root, taker);
    }

    /** Tells of rows by ascending rowid. */
    void eachForward(int root, RecordTaker taker) throws IOException {
        walk(root, new Walk(Direction.ASCENDING, taker), 0);
    }

    /** Tells of rows by descending rowid. */
    void eachBackward(int root, RecordTaker taker) throws IOException {
        walk(root, new Walk(Direction.DESCENDING, taker), 0);
    }

    private record Walk(Direction direction, RecordTaker taker) {}

    /** Whether the walk goes on behind a page and all below it. */
    private boolean walk(int number, Walk walk, int depth) throws IOException {
        ByteBuffer page = pages.page(number);
        int header = number == 1 ? FILE_HEADER_BYTES : 0;
        int cells = page.getShort(header + 3) & 0xffff;
        int kind = page.get(header);
        if (depth > DEPTH_MAX || kind != LEAF && kind != INTERIOR) {
            throw new IndexOutOfBoundsException("page " + number + " is of no table");
        }
        int pointers = header + (kind == LEAF ? LEAF_HEADER_BYTES : INTERIOR_HEADER_BYTES);
        int end = kind == LEAF ? cells : cells + 1;
        boolean goesOn = true;
        for (int i = 0; i < end && goesOn; i++) {
            int cell = walk.direction == Direction.ASCENDING ? i : end - 1 - i;
            int at = cell == cells ? header + RIGHT_CHILD_AT : page.getShort(pointers + 2 * cell) & 0xffff;
            goesOn = kind == LEAF ? leaf(page.position(at), walk.taker) : walk(page.getInt(at), walk, depth + 1);
        }
        return goesOn;
    }

    private boolean leaf(ByteBuffer cell, RecordTaker taker) throws IOException {
        int bytes = Math.toIntExact(varint(cell));
        long rowid = varint(cell);
        return taker.goesOnAfter(rowid, payload(cell, bytes));
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

        /** Serial types of the file format: 1 to 6 are numbers of 1 to 8 bytes. */
        private static final int LONGEST_NUMBER = 6;

        /** This one is 0 and the next is 1. */
        private static final int ZERO = 8;

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

        /** A column as a whole number; 0 for what is none. */
        long number(int column) {
            int kind = seek(column);
            int from = record.position() + record.arrayOffset();
            Objects.checkFromIndexSize(record.position(), size(kind), record.limit());
            return isNumber(kind) ? number(kind, record.array(), from) : 0;
        }

        static boolean isNumber(int kind) {
            return kind >= 1 && kind <= LONGEST_NUMBER || kind == ZERO || kind == ZERO + 1;
        }

        /** The whole number of a kind that is one. */
        static long number(int kind, byte[] bytes, int from) {
            if (kind >= ZERO) {
                return kind - ZERO;
            }
            int to = from + size(kind);
            long value = bytes[from];
            for (int i = from + 1; i < to; i++) {
                value = value << 8 | bytes[i] & 0xff;
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
