package dev.logs.block;

/**
 * Whether messages of a block hold the long s or the Kelvin sign, the only characters beyond ASCII that are the same as an ASCII letter
 * when case is ignored. Without them folding A to Z in bytes is exact. The order is part of the format.
 */
enum CaseVariants {
    ASCII_ONLY,
    BEYOND_ASCII;

    private static final char LONG_S = '\u017F';
    private static final char KELVIN_SIGN = '\u212A';

    static CaseVariants of(String text) {
        return text.indexOf(LONG_S) >= 0 || text.indexOf(KELVIN_SIGN) >= 0 ? BEYOND_ASCII : ASCII_ONLY;
    }

    CaseVariants or(CaseVariants other) {
        return this == BEYOND_ASCII ? this : other;
    }
}
