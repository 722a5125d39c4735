package dev.logs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Pages of a database file, as the file format of SQLite describes them. One thread. */
final class PageReader {

    /** Read at once: what is asked of a finished file mostly lies at its beginning. */
    private static final int HEAD_BYTES = 1 << 16;

    private static final int PAGE_SIZE_AT = 16;
    private static final int RESERVED_AT = 20;
    private static final int PAGES_AT = 28;
    private static final int ENCODING_AT = 56;
    private static final int APPLICATION_AT = 68;
    private static final int PAGE_BYTES_MIN = 512;

    private final FileChannel channel;
    private final ByteBuffer head;
    private final int pageBytes;

    PageReader(FileChannel channel) throws IOException {
        this.channel = channel;
        this.head = read(0, (int) Math.min(channel.size(), HEAD_BYTES));
        int size = head.getShort(PAGE_SIZE_AT) & 0xffff;
        this.pageBytes = size == 1 ? 1 << 16 : size;
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // As much as one read gives.
        }
        return buffer.flip();
    }

    /** Whether pages are as this program makes them. */
    boolean isUsual() {
        return pageBytes >= PAGE_BYTES_MIN
                && Integer.bitCount(pageBytes) == 1
                && head.get(RESERVED_AT) == 0
                && head.getInt(ENCODING_AT) == 1
                && head.getInt(APPLICATION_AT) == Schema.APPLICATION_ID;
    }

    /** Whether the file is as long as it says. */
    boolean isWhole() throws IOException {
        return (head.getInt(PAGES_AT) & 0xffff_ffffL) * pageBytes == channel.size();
    }

    int pageBytes() {
        return pageBytes;
    }

    /** @param number from 1 */
    ByteBuffer page(int number) throws IOException {
        long at = (number - 1L) * pageBytes;
        return at + pageBytes <= head.limit() ? head.slice((int) at, pageBytes) : read(at, pageBytes);
    }
}
