package dev.logs.block.bytes;

import java.util.zip.CRC32C;

/** The CRC-32C (Castagnoli) in the last four bytes of everything that is kept, lowest byte first. */
public final class Checksum {

    public static final int BYTES = 4;

    private Checksum() {}

    /** What was written, and its checksum behind it. */
    public static byte[] seal(ByteSink sink) {
        sink.putFixed(of(sink.array(), sink.length()), BYTES);
        return sink.toBytes();
    }

    /**
     * Checks what {@link #seal} wrote.
     *
     * @param what its name in the error
     * @return a cursor over the bytes without the checksum
     * @throws dev.logs.error.DamagedFileException when the checksum does not fit
     */
    public static ByteCursor open(byte[] sealed, String what) {
        int length = sealed.length - BYTES;
        if (length < 0) {
            throw Damage.of(what + " has only " + sealed.length + " bytes");
        }
        if (of(sealed, length) != stored(sealed)) {
            throw Damage.of("the checksum of the " + what + " does not fit");
        }
        return new ByteCursor(sealed, 0, length);
    }

    /** The checksum at the end, unchecked; 0 when there is no room for one. */
    public static long stored(byte[] sealed) {
        return sealed.length < BYTES ? 0 : new ByteCursor(sealed, sealed.length - BYTES, sealed.length).fixed(BYTES);
    }

    private static long of(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
