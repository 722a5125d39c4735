package dev.logs.transfer;

/**
 * Where one output file ends and the next begins.
 *
 * @param rowsMax most entries of a file; {@link #NO_LIMIT} for any number
 * @param bytesMax most bytes of a file before compression, unless one record alone is larger; {@link #NO_LIMIT} likewise
 * @param byDay whether each UTC day has files of its own
 * @param byContext whether each context has files of its own
 */
public record Split(long rowsMax, long bytesMax, boolean byDay, boolean byContext) {

    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** One file. */
    public static final Split NONE = new Split(NO_LIMIT, NO_LIMIT, false, false);

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether a file ends when it has reached a size. */
    boolean bySize() {
        return rowsMax != NO_LIMIT || bytesMax != NO_LIMIT;
    }
}
