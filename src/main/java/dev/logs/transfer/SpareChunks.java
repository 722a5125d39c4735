package dev.logs.transfer;

import java.util.ArrayDeque;

/** Chunks that were written, to be filled again: making them anew is more work for the collector than all else. Thread-safe. */
final class SpareChunks {

    /** More than threads fill at once between two that are written; each takes about a quarter of a megabyte. */
    private static final int CHUNKS_MAX = 64;

    /** A chunk that a huge entry made larger is let go. */
    private static final int CHUNK_BYTES_MAX = 1 << 20;

    private final ArrayDeque<RecordChunk> spare = new ArrayDeque<>();

    /** An empty chunk; the parameters are those of {@link RecordChunk#begin}. */
    RecordChunk take(int unit, String part) {
        RecordChunk chunk;
        synchronized (spare) {
            chunk = spare.poll();
        }
        if (chunk == null) {
            chunk = new RecordChunk();
        }
        chunk.begin(unit, part);
        return chunk;
    }

    /** Takes a chunk back that nobody reads any more. */
    void give(RecordChunk chunk) {
        synchronized (spare) {
            if (spare.size() < CHUNKS_MAX && chunk.records().array().length <= CHUNK_BYTES_MAX) {
                spare.push(chunk);
            }
        }
    }
}
