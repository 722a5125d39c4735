package dev.logs.tree;

import java.io.File;

/** When a file or directory was last written, as cheaply as can be asked: one call of the system, also when there is none. */
final class FileStamp {

    private final File file;
    private long millis;
    private boolean unsettled;
    private boolean moved;

    /** Takes the time of now. */
    FileStamp(File file) {
        this.file = file;
        this.millis = file.lastModified();
    }

    /** Whether there was none at the last look. */
    boolean isAbsent() {
        return millis == 0;
    }

    /** Makes the next look find a change. */
    void unsettle() {
        unsettled = true;
    }

    /** Whether anything may have been written since the last look. */
    boolean moves() {
        long now = file.lastModified();
        moved = now != millis;
        millis = now;
        // The clock of a file system ticks slowly, and what is written within one tick leaves the same time: so look
        // again.
        boolean result = moved || unsettled;
        unsettled = moved;
        return result;
    }

    /** Whether the last look saw another time than the one before. */
    boolean hasMoved() {
        return moved;
    }
}
