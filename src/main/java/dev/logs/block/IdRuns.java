package dev.logs.block;

/** The parts of a text that look like ids: letters and digits of ASCII, at least {@link #LENGTH_MIN}, a digit among them. */
final class IdRuns {

    /** Part of the format. */
    static final int LENGTH_MIN = 8;

    private static final long FNV_BASIS = 0xCBF2_9CE4_8422_2325L;
    private static final long FNV_PRIME = 0x100_0000_01B3L;

    private IdRuns() {}

    /** Is shown one id. */
    interface Visitor {

        /** @return whether to go on */
        boolean visit(int from, int to);
    }

    /** Shows each from the first to the last; answers whether the visitor went on to the end. */
    static boolean each(byte[] bytes, int from, int to, Visitor visitor) {
        int start = from;
        boolean hasDigit = false;
        for (int i = from; i <= to; i++) {
            if (i < to && isPart(bytes[i])) {
                hasDigit |= bytes[i] <= '9';
                continue;
            }
            if (hasDigit && i - start >= LENGTH_MIN && !visitor.visit(start, i)) {
                return false;
            }
            start = i + 1;
            hasDigit = false;
        }
        return true;
    }

    private static boolean isPart(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /** The number by which a filter knows an id: FNV-1a of its bytes, in lower case. */
    static long key(byte[] bytes, int from, int to) {
        long hash = FNV_BASIS;
        for (int i = from; i < to; i++) {
            int letter = bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + 32 : bytes[i] & 0xFF;
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return hash;
    }
}
