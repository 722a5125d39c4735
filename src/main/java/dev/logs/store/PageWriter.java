package dev.logs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes the pages of a database file one behind another, many at a time. Thread-safe. */
final class PageWriter {

    static final int PAGE_BYTES = 4_096;

    private static final int BUFFER_BYTES = 16 * PAGE_BYTES;

    /** SQLite keeps its locks there: the page holds nothing. */
    private static final int LOCKS_PAGE = (1 << 30) / PAGE_BYTES + 1;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private int next;

    /** @param first number of the first page that is written; those before it are left out */
    PageWriter(FileChannel channel, int first) {
        this.channel = channel;
        this.next = first;
    }

    /** The number that the next page will have, as long as nobody else writes one. */
    synchronized int next() {
        return next;
    }

    /** The number of the page behind that. */
    synchronized int afterNext() {
        return after(next);
    }

    private static int after(int number) {
        return number + 1 == LOCKS_PAGE ? number + 2 : number + 1;
    }

    /** Writes the page that the array begins with, and answers its number. */
    synchronized int write(byte[] page) throws IOException {
        int number = next;
        buffer.put(page, 0, PAGE_BYTES);
        next = after(number);
        if (!buffer.hasRemaining() || next != number + 1) {
            flush(number);
        }
        return number;
    }

    /** Ends the file, and answers how many pages it has. */
    synchronized int finish() throws IOException {
        if (buffer.position() > 0) {
            flush(next - 1);
        }
        return next - 1;
    }

    private void flush(int last) throws IOException {
        buffer.flip();
        long at = (long) last * PAGE_BYTES - buffer.limit();
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        buffer.clear();
    }
}
