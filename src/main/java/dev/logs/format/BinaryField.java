package dev.logs.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Puts a binary field of the journal export format together again from lines, whose breaks belong to it: a length of 8
 * bytes, as many bytes of value, and one line break. One thread.
 */
final class BinaryField {

    private static final int LENGTH_BYTES = 8;

    private final int bytesMax;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private String key = "";
    private boolean open;
    private long length;
    /** Bytes seen of length, value and last line break. */
    private long seen;

    /** @param bytesMax of the value that are kept */
    BinaryField(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    void start(String newKey) {
        key = newKey;
        kept.reset();
        length = 0;
        seen = 0;
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }

    /** Adds a line, and the line break behind it; more bytes than the field has are dropped. */
    void addLine(byte[] buffer, int from, int to) {
        int at = from;
        for (; at < to && seen < LENGTH_BYTES; at++) {
            addLengthByte(buffer[at]);
        }
        if (seen >= LENGTH_BYTES) {
            addValue(buffer, at, to);
        }
        if (seen < LENGTH_BYTES) {
            addLengthByte((byte) '\n');
        } else {
            addValue(new byte[] {'\n'}, 0, 1);
        }
        // A length that no memory can hold is no length: the stream is broken, and the field ends here.
        open = seen < LENGTH_BYTES || length >= 0 && seen <= LENGTH_BYTES + length;
    }

    String key() {
        return key;
    }

    int keptBytes() {
        return kept.size();
    }

    /** Bytes of the value that were not kept, or never came. */
    long cutBytes() {
        return Math.max(0, length - kept.size());
    }

    /** The value, as far as it was kept. */
    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    private void addLengthByte(byte b) {
        length |= (b & 0xffL) << (8 * seen);
        seen++;
    }

    private void addValue(byte[] buffer, int from, int to) {
        long missing = Math.max(0, LENGTH_BYTES + length - seen);
        int room = bytesMax - kept.size();
        int count = (int) Math.min(Math.min(missing, room), to - from);
        kept.write(buffer, from, Math.max(0, count));
        seen += to - from;
    }
}
