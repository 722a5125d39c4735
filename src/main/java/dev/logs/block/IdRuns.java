package dev.logs.block;

/**
 * The parts of a text that look like ids: runs of letters and digits of ASCII, as long as {@link #LENGTH_MIN} with a digit among them, or
 * shorter with {@link #DIGITS_MIN} digits beside each other. So whatever holds an id is one.
 */
final class IdRuns {

    /** From here on any digit will do. Part of the format. */
    static final int LENGTH_MIN = 8;

    /** So many digits beside each other are an id; also how much of an id tells how it begins. Part of the format. */
    static final int DIGITS_MIN = 6;

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
        int digits = 0;
        int digitsMost = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && isPart(bytes[i])) {
                digits = bytes[i] <= '9' ? digits + 1 : 0;
                digitsMost = Math.max(digitsMost, digits);
                continue;
            }
            if (isId(i - start, digitsMost) && !visitor.visit(start, i)) {
                return false;
            }
            start = i + 1;
            digits = 0;
            digitsMost = 0;
        }
        return true;
    }

    private static boolean isId(int length, int digitsMost) {
        return digitsMost >= DIGITS_MIN || digitsMost > 0 && length >= LENGTH_MIN;
    }

    private static boolean isPart(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /** The number by which a filter knows how an id begins. */
    static long beginningKey(byte[] bytes, int from) {
        return key(bytes, from, from + DIGITS_MIN);
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
