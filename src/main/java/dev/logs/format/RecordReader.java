package dev.logs.format;

import java.io.IOException;

/** Gives out the records of a source that is no sequence of lines, one after another, in bounded memory. One thread. */
public interface RecordReader extends AutoCloseable {

    /**
     * Reads the next record.
     *
     * @param draft clear; filled when the answer is true
     * @return false at the end
     * @throws IOException when the source breaks off or is not what it seemed; the message names the place
     */
    boolean next(EntryDraft draft) throws IOException;

    @Override
    void close() throws IOException;
}
