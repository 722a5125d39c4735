package dev.logs.format;

/** Recognises the addresses that this program prints, {@code default/2026/079#12}, among other uses of that key. */
final class RecordAddress {

    /** {@code /2026/079#}. */
    private static final int DAY_LENGTH = 10;

    private RecordAddress() {}

    /** The logid of an address, or -1 when the text is no address. Cheaper than an exception: it is asked per record. */
    static long logid(String text) {
        int hash = text.lastIndexOf('#');
        int day = hash - DAY_LENGTH + 1;
        if (day < 1 || text.charAt(day) != '/' || text.charAt(day + 5) != '/') {
            return -1;
        }
        boolean digits = number(text, day + 1, day + 5) >= 0 && number(text, day + 6, hash) >= 0;
        return digits ? number(text, hash + 1, text.length()) : -1;
    }

    private static long number(String text, int from, int to) {
        if (from == to || to - from > 18) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
