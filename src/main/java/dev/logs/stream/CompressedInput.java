package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Opens a byte stream that may be compressed: gzip (also several members one after another) and zstd (also several
 * frames, skippable ones too) are recognised by their first bytes, anything else passes as it is.
 */
public final class CompressedInput {

    /** Enough for every magic number; the first read may bring more. */
    private static final int FIRST_READ_BYTES = 8192;

    private CompressedInput() {}

    /**
     * Decides by the first bytes, and so waits for them; a stream whose first byte settles the matter is not asked for
     * a second one, so a live pipe is not held up.
     *
     * @return the decompressed bytes; its reads throw {@link DamagedInputException} once all that was good was given
     */
    public static InputStream open(InputStream raw) throws IOException {
        byte[] first = new byte[FIRST_READ_BYTES];
        int length = 0;
        while (length < first.length) {
            int got = raw.read(first, length, first.length - length);
            if (got < 0) {
                break;
            }
            length += got;
            if (!Magic.undecided(first, length)) {
                break;
            }
        }
        InputStream whole = new PrefixedInput(Arrays.copyOf(first, length), raw);
        return switch (Magic.of(first, length)) {
            case GZIP -> new GzipInput(whole);
            case ZSTD -> new ZstdInput(whole);
            case NONE -> whole;
        };
    }

    /** What the first bytes say. */
    private enum Magic {
        GZIP,
        ZSTD,
        NONE;

        private static final int[] GZIP_BYTES = {0x1f, 0x8b, 0x08};
        private static final int[] ZSTD_BYTES = {0x28, 0xb5, 0x2f, 0xfd};
        /** The first byte of a skippable frame's number is 0x50..0x5f: compared without its low half. */
        private static final int[] SKIPPABLE_BYTES = {0x50, 0x2a, 0x4d, 0x18};

        static Magic of(byte[] first, int length) {
            if (length >= 3 && begins(first, length, GZIP_BYTES)) {
                return GZIP;
            }
            boolean zstd = begins(first, length, ZSTD_BYTES) || beginsSkippable(first, length);
            return length >= 4 && zstd ? ZSTD : NONE;
        }

        /** Whether more bytes could still make a magic number of it. */
        static boolean undecided(byte[] first, int length) {
            return length < 4
                    && of(first, length) == NONE
                    && (begins(first, length, GZIP_BYTES)
                            || begins(first, length, ZSTD_BYTES)
                            || beginsSkippable(first, length));
        }

        private static boolean begins(byte[] first, int length, int[] magic) {
            for (int i = 0; i < Math.min(length, magic.length); i++) {
                if ((first[i] & 0xff) != magic[i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean beginsSkippable(byte[] first, int length) {
            for (int i = 0; i < Math.min(length, SKIPPABLE_BYTES.length); i++) {
                int mask = i == 0 ? 0xf0 : 0xff;
                if ((first[i] & mask) != SKIPPABLE_BYTES[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
