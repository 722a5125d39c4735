package dev.logs.transfer;

/** Hears how an export goes on. Called often, on the thread that runs it; must return soon. */
@FunctionalInterface
public interface ExportProgress {

    /** For those who do not care. */
    ExportProgress NONE = (written, expected) -> {};

    /**
     * Entries were written.
     *
     * @param written so far
     * @param expected in all, or -1 when nobody knows
     */
    void written(long written, long expected);
}
