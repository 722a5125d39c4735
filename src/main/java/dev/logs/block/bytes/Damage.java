package dev.logs.block.bytes;

import dev.logs.error.DamagedFileException;

/** Makes the errors about bytes that cannot be what they should be. Whoever knows the file puts its name in front. */
public final class Damage {

    private Damage() {}

    /** @param what one clause: what is wrong with which part */
    public static DamagedFileException of(String what) {
        return new DamagedFileException(
                "damaged block: " + what, "the other blocks are not affected; restore this file from a backup");
    }

    /** For counts and lengths: fails unless {@code value} lies within 0 and {@code max}. */
    public static int bounded(long value, long max, String what) {
        if (value < 0 || value > max || value > Integer.MAX_VALUE) {
            throw of(what + " of " + value + ", at most " + max + " is possible");
        }
        return (int) value;
    }
}
