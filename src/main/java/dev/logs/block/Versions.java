package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.error.DamagedFileException;

/** Tells what a newer program wrote from what is damaged. */
final class Versions {

    private Versions() {}

    /** Passes the version, or fails. */
    static void check(ByteCursor cursor, String what) {
        int version = cursor.next();
        if (version != BlockLimits.VERSION) {
            throw new DamagedFileException(
                    "the " + what + " has format version " + version + "; this program knows version "
                            + BlockLimits.VERSION,
                    version > BlockLimits.VERSION ? "a newer version of this program wrote it: use that" : null);
        }
    }
}
