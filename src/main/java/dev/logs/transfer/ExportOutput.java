package dev.logs.transfer;

import java.util.List;

/** Where the entries of an export go. Written once, by one thread, but for {@link #discard}. */
interface ExportOutput {

    /**
     * Writes everything, and forces it to disk; nothing has its name yet.
     *
     * @return what was made
     * @throws dev.logs.error.StorageException when the output cannot be written
     */
    List<WrittenFile> write(ExportProgress progress);

    /**
     * Gives everything its name.
     *
     * @param manifest what tells about it, or nothing
     */
    void publish(byte[] manifest);

    /** Removes what has no name yet; from any thread, at any time. */
    void discard();
}
