package dev.logs.block.template;

/** Numbers in text. */
public final class Numbers {

    private static final int DIGITS_SAFE = 18;
    private static final int DIGITS_MAX = 19;
    private static final int ADDRESS_PARTS = 4;

    private Numbers() {}

    /** Whether digits make a number of at most 63 bits. */
    static boolean fits(byte[] bytes, int from, int to) {
        int length = to - from;
        return length > 0
                && (length <= DIGITS_SAFE || length == DIGITS_MAX && bytes[from] <= '9' && value(bytes, from, to) >= 0);
    }

    /** The value of decimal digits with or without a minus sign. */
    public static long value(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        return negative ? -value : value;
    }

    /** The value of at most 16 hexadecimal digits of either case. */
    public static long hexValue(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value << 4 | hexDigit(bytes[i]);
        }
        return value;
    }

    /** The value of one hexadecimal digit. */
    public static int hexDigit(byte b) {
        return b <= '9' ? b - '0' : (b & 0xF) + 9;
    }

    static boolean isUuid(byte[] bytes, int from) {
        for (int i = 0; i < 36; i++) {
            byte b = bytes[from + i];
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? b != '-' : !(b >= '0' && b <= '9' || b >= 'a' && b <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The index behind an IPv4 address that begins at {@code from}, or {@code from} when there is none. */
    static int ipv4End(byte[] bytes, int from, int to) {
        int i = from;
        for (int part = 0; part < ADDRESS_PARTS; part++) {
            int start = i;
            int value = 0;
            while (i < to && i - start < 3 && bytes[i] >= '0' && bytes[i] <= '9') {
                value = value * 10 + bytes[i++] - '0';
            }
            boolean leadingZero = i - start > 1 && bytes[start] == '0';
            if (i == start || value > 255 || leadingZero) {
                return from;
            }
            if (part < ADDRESS_PARTS - 1 && (i >= to || bytes[i++] != '.')) {
                return from;
            }
        }
        return i;
    }
}
