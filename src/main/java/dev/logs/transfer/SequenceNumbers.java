package dev.logs.transfer;

import dev.logs.format.RecordBytes;

/** Numbers records that were made without knowing how many come before them: each ends where its number belongs. */
final class SequenceNumbers {

    private final RecordBytes numbered = new RecordBytes();
    private long next;

    /** Begins at 0 again. */
    void restart() {
        next = 0;
    }

    /** The records of a chunk from one, inclusive, to another, exclusive, with their numbers; valid until the next call. */
    RecordBytes number(RecordChunk chunk, int from, int to) {
        numbered.clear();
        byte[] bytes = chunk.records().array();
        for (int i = from; i < to; i++) {
            numbered.append(bytes, chunk.end(i - 1), chunk.end(i));
            numbered.append(next + "}\n");
            next++;
        }
        return numbered;
    }
}
