package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.error.DamagedFileException;

/** Tells what a newer program wrote from what is damaged. */
final class Versions {

    private Versions() {}

    /** Passes the version, or fails. */
    static void check(ByteCursor cursor, String what) {
        check(cursor, what, BlockLimits.VERSION);
    }

    /**
     * Passes the version, or fails.
     *
     * @param newest the highest that is known; so are all below
     */
    static int check(ByteCursor cursor, String what, int newest) {
        int version = cursor.next();
        if (version < 1 || version > newest) {
            throw new DamagedFileException(
                    "the " + what + " has format version " + version + "; this program knows version " + newest,
                    version > newest ? "a newer version of this program wrote it: use that" : null);
        }
        return version;
    }
}
