package dev.logs.stream;

import java.io.IOException;

/** Compressed input that ends too early or is corrupt. Everything before the offset was delivered. */
public final class DamagedInputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long compressedOffset;

    DamagedInputException(String what, long compressedOffset) {
        super(what + " at byte " + compressedOffset + " of the compressed input; what was before it is kept");
        this.compressedOffset = compressedOffset;
    }

    /** Where the damage was noticed, in bytes of the compressed input; the damage itself may lie before it. */
    public long compressedOffset() {
        return compressedOffset;
    }
}
