package dev.logs.stream;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Splits a byte stream into lines at {@code \n}, of any length in bounded memory.
 *
 * <p>The stream is read ahead by a thread of its own; all methods but {@link #stop()} belong to one other thread. A
 * line is a view on a buffer that the next call of {@link #next} uses again. Nothing is stripped but the {@code \n}.
 */
public final class LineReader implements AutoCloseable {

    /** What {@link #next} found. */
    public enum Event {
        /** A line is there. */
        LINE,
        /** Nothing came for the given time. */
        SILENT,
        /** The stream is at its end, or was stopped. */
        END
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0a0a_0a0a_0a0a_0a0aL;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final int NOT_FOUND = -1;

    private final ChunkFeed feed;
    private final int lineBytesMax;

    /** The beginning of a line that goes on in the next chunk: at most {@code lineBytesMax + 1} bytes. */
    private final GrowingBytes carry = new GrowingBytes(4096);

    /** Bytes of such a line that were seen, kept in {@link #carry} or not. */
    private long carriedBytes;

    private byte carriedLast;
    private byte[] chunk = new byte[0];
    private int position;
    private int limit;
    private boolean nonAsciiSeen;

    private byte[] buffer = chunk;
    private int offset;
    private int length;
    private long cutBytes;
    private long number;
    private boolean ascii;
    private boolean terminated;
    private long bytesRead;
    private boolean atEnd;

    /**
     * Opens the stream and starts to read ahead at once, on another thread.
     *
     * @param name names the thread
     * @param lineBytesMax longer lines are cut, from 1
     */
    public LineReader(InputOpener opener, String name, int lineBytesMax) {
        this.lineBytesMax = lineBytesMax;
        feed = new ChunkFeed(opener, "read " + name);
    }

    /**
     * Moves on to the next line.
     *
     * @param silenceMillis how long to wait for it; 0 does not wait
     * @throws IOException what ended the stream early, once everything before it was given out
     */
    public Event next(long silenceMillis) throws IOException {
        while (!atEnd) {
            if (position < limit && lineInChunk()) {
                return Event.LINE;
            }
            switch (feed.take(silenceMillis)) {
                case CHUNK -> enterChunk();
                case SILENT -> {
                    return Event.SILENT;
                }
                case END -> {
                    atEnd = true;
                    if (carriedBytes > 0) {
                        deliverCarried(0, 0);
                        terminated = false;
                        return Event.LINE;
                    }
                }
            }
        }
        feed.throwFailure();
        return Event.END;
    }

    /** Whether the next line, if there is one yet, has to come from the stream: nothing of it waits in the buffer. */
    public boolean drained() {
        return position == limit;
    }

    public byte[] buffer() {
        return buffer;
    }

    public int offset() {
        return offset;
    }

    /** Length in bytes, at most {@code lineBytesMax}; a cut line ends with a whole character. */
    public int length() {
        return length;
    }

    /** Number of the line, from 1. */
    public long number() {
        return number;
    }

    /** Bytes of the line that were left out because it is too long; 0 for nearly every line. */
    public long cutBytes() {
        return cutBytes;
    }

    /** Whether the line has ASCII bytes only; false may also be said of a line beside one that has others. */
    public boolean ascii() {
        return ascii;
    }

    /** Whether the line ended with {@code \n}: false only for the last one of a stream. */
    public boolean terminated() {
        return terminated;
    }

    /** Bytes taken from the stream so far, decompressed. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Whether {@link #stop()} ended the stream. */
    public boolean stopped() {
        return feed.stopped();
    }

    /** Ends the stream where it is; what was read ahead is still given out. Returns soon. May be called from any thread. */
    public void stop() {
        feed.stop();
    }

    @Override
    public void close() {
        feed.close();
    }

    private void enterChunk() {
        ChunkFeed.Chunk next = feed.taken();
        chunk = next.bytes;
        position = 0;
        limit = next.length;
        bytesRead += limit;
    }

    private boolean lineInChunk() {
        int newline = findNewline();
        int from = position;
        if (newline == NOT_FOUND) {
            carry(from, limit);
            position = limit;
            return false;
        }
        position = newline + 1;
        if (carriedBytes > 0) {
            deliverCarried(from, newline);
        } else {
            deliver(chunk, from, newline - from);
        }
        return true;
    }

    /** Keeps a part of a line for later, as much as can matter. */
    private void carry(int from, int to) {
        int room = lineBytesMax + 1 - carry.length();
        int kept = Math.max(0, Math.min(room, to - from));
        carry.append(chunk, from, from + kept);
        carriedBytes += to - from;
        if (to > from) {
            carriedLast = chunk[to - 1];
        }
    }

    private void deliverCarried(int from, int to) {
        carry(from, to);
        long total = carriedBytes;
        carriedBytes = 0;
        deliver(carry.array(), 0, total, carriedLast);
        carry.clear();
    }

    private void deliver(byte[] source, int from, int total) {
        deliver(source, from, total, total == 0 ? 0 : source[from + total - 1]);
    }

    private void deliver(byte[] source, int from, long total, byte last) {
        number++;
        buffer = source;
        offset = from;
        terminated = true;
        ascii = !nonAsciiSeen;
        nonAsciiSeen = false;
        // A carriage return at the end is part of the line's end for whoever strips it: it must not cost a mark.
        boolean fits = total <= lineBytesMax || (total == lineBytesMax + 1L && last == '\r');
        if (fits) {
            length = (int) total;
            cutBytes = 0;
        } else {
            length = Utf8.cutBoundary(source, from, from + lineBytesMax) - from;
            cutBytes = total - length;
        }
    }

    /** The highest bit of each byte that is a newline; those of bytes behind the first such may be set as well. */
    private static long newlines(long word) {
        long difference = word ^ NEWLINES;
        return (difference - ONES) & ~difference & HIGH_BITS;
    }

    /** Many bytes at a time; notes on the way whether there are others than ASCII. */
    private int findNewline() {
        byte[] bytes = chunk;
        int at = position;
        int end = limit;
        long seen = 0;
        while (at + 32 <= end) {
            long first = (long) LONGS.get(bytes, at);
            long second = (long) LONGS.get(bytes, at + 8);
            long third = (long) LONGS.get(bytes, at + 16);
            long fourth = (long) LONGS.get(bytes, at + 24);
            if ((newlines(first) | newlines(second) | newlines(third) | newlines(fourth)) != 0) {
                break;
            }
            seen |= first | second | third | fourth;
            at += 32;
        }
        while (at + 8 <= end) {
            long word = (long) LONGS.get(bytes, at);
            seen |= word;
            long hit = newlines(word);
            if (hit != 0) {
                nonAsciiSeen |= (seen & HIGH_BITS) != 0;
                return at + (Long.numberOfTrailingZeros(hit) >> 3);
            }
            at += 8;
        }
        nonAsciiSeen |= (seen & HIGH_BITS) != 0;
        for (; at < end; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
            nonAsciiSeen |= bytes[at] < 0;
        }
        return NOT_FOUND;
    }
}
