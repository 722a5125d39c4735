package dev.logs.store;

import dev.logs.store.LooseLeaves.Leaf;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes the pages above the rows of a table anew, as the file format of SQLite describes them. */
final class RebuiltTree implements AutoCloseable {

    private static final int INTERIOR = 5;
    private static final int HEADER_BYTES = 12;
    /** A pointer, a page number, and a rowid of nine bytes at most. */
    private static final int CHILD_BYTES_MAX = 2 + 4 + 9;

    private static final int VACUUM_ROOT_AT = 52;
    private static final int VACUUM_STEPS_AT = 64;
    /** The page of locks, which holds nothing. */
    private static final long LOCKS_AT = 1L << 30;

    private final RandomAccessFile file;
    private final int pageBytes;
    private int pages;

    /** @param copy opened for writing; closed with this */
    RebuiltTree(RandomAccessFile copy, int pageBytes) throws IOException {
        this.file = copy;
        this.pageBytes = pageBytes;
        this.pages = (int) (copy.length() / pageBytes);
    }

    /**
     * Puts the leaves under the root. What else the root led to is no longer reached.
     *
     * @param leaves by ascending rowid; at least one
     */
    void write(int root, List<Leaf> leaves) throws IOException {
        // The new pages are in no map of pages; a file that keeps none needs none.
        file.seek(VACUUM_ROOT_AT);
        file.writeInt(0);
        file.seek(VACUUM_STEPS_AT);
        file.writeInt(0);
        int childrenMax = (pageBytes - HEADER_BYTES) / CHILD_BYTES_MAX;
        List<Leaf> level = leaves;
        while (level.size() > childrenMax) {
            level = above(level, childrenMax);
        }
        if (level.size() == 1) {
            byte[] only = new byte[pageBytes];
            file.seek((level.get(0).page() - 1L) * pageBytes);
            file.readFully(only);
            write(root, only);
        } else {
            write(root, interior(level));
        }
    }

    /** One page for as many of them as fit, evenly: none has a single child. */
    private List<Leaf> above(List<Leaf> level, int childrenMax) throws IOException {
        int groups = (level.size() + childrenMax - 1) / childrenMax;
        List<Leaf> above = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            int from = (int) ((long) level.size() * i / groups);
            int to = (int) ((long) level.size() * (i + 1) / groups);
            List<Leaf> children = level.subList(from, to);
            int page = nextPage();
            write(page, interior(children));
            above.add(new Leaf(
                    page,
                    children.get(0).first(),
                    children.get(children.size() - 1).last()));
        }
        return above;
    }

    private int nextPage() {
        pages++;
        if ((pages - 1L) * pageBytes == LOCKS_AT) {
            pages++;
        }
        return pages;
    }

    private byte[] interior(List<Leaf> children) {
        ByteBuffer page = ByteBuffer.allocate(pageBytes);
        int cells = children.size() - 1;
        int at = pageBytes;
        for (int i = 0; i < cells; i++) {
            byte[] rowid = varint(children.get(i).last());
            at -= 4 + rowid.length;
            page.putInt(at, children.get(i).page());
            page.put(at + 4, rowid);
            page.putShort(HEADER_BYTES + 2 * i, (short) at);
        }
        page.put(0, (byte) INTERIOR);
        page.putShort(3, (short) cells);
        page.putShort(5, (short) at);
        page.putInt(8, children.get(cells).page());
        return page.array();
    }

    /** Seven bits in each byte, the highest first; the ninth byte has eight. */
    private static byte[] varint(long value) {
        if (value >>> 56 != 0) {
            byte[] nine = new byte[9];
            nine[8] = (byte) value;
            long rest = value >>> 8;
            for (int i = 7; i >= 0; i--, rest >>>= 7) {
                nine[i] = (byte) (rest & 0x7f | 0x80);
            }
            return nine;
        }
        int size = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
        byte[] bytes = new byte[size];
        long rest = value;
        for (int i = size - 1; i >= 0; i--, rest >>>= 7) {
            bytes[i] = (byte) (rest & 0x7f | (i == size - 1 ? 0 : 0x80));
        }
        return bytes;
    }

    private void write(int number, byte[] page) throws IOException {
        file.seek((number - 1L) * pageBytes);
        file.write(page);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
