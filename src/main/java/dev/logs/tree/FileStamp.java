package dev.logs.tree;

import java.io.File;

/**
 * When files were last written, as cheaply as can be asked: one call of the system each, which does not fail where a file
 * is missing.
 */
final class FileStamp {

    private final File[] files;
    private final long[] millis;
    private boolean unsettled;

    /** Takes the times of now. */
    FileStamp(File... files) {
        this.files = files;
        this.millis = new long[files.length];
        for (int i = 0; i < files.length; i++) {
            millis[i] = files[i].lastModified();
        }
    }

    /** Makes the next look find a change. */
    void unsettle() {
        unsettled = true;
    }

    /** Whether anything may have been written since the last look. */
    boolean moves() {
        boolean moved = false;
        for (int i = 0; i < files.length; i++) {
            long now = files[i].lastModified();
            moved |= now != millis[i];
            millis[i] = now;
        }
        // The clock of a file system ticks slowly, and what is written within one tick leaves the same time: so look
        // again.
        boolean result = moved || unsettled;
        unsettled = moved;
        return result;
    }
}
