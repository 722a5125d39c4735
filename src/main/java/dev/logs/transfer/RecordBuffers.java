package dev.logs.transfer;

import dev.logs.format.RecordBytes;
import java.util.ArrayDeque;

/** Buffers of records that were written, to be filled again: new ones cost a fifth of an export. Thread-safe. */
final class RecordBuffers {

    /** What a message of megabytes needed is not kept. */
    private static final int KEPT_BYTES_MAX = 512 * 1024;

    private final ArrayDeque<RecordBytes> free = new ArrayDeque<>();

    /** An empty buffer. */
    synchronized RecordBytes take() {
        RecordBytes kept = free.poll();
        return kept == null ? new RecordBytes() : kept;
    }

    /** Takes back the buffer of a chunk that nobody reads any more. */
    synchronized void giveBack(RecordChunk chunk) {
        RecordBytes bytes = chunk.records();
        if (bytes.array().length <= KEPT_BYTES_MAX) {
            bytes.clear();
            free.add(bytes);
        }
    }
}
