package dev.logs.format;

/** Puts captured text into the fields as a JSON number where it is one as written, else as text. */
final class FieldNumbers {

    /** As many decimal digits as a long surely holds. */
    private static final int DIGITS_MAX = 18;

    private FieldNumbers() {}

    static void put(FieldsWriter fields, String key, String text) {
        if (isNumber(text)) {
            fields.putJson(key, text);
        } else {
            fields.put(key, text);
        }
    }

    /** Digits without a leading zero, and at most one point with digits on both sides. */
    private static boolean isNumber(String text) {
        int length = text.length();
        int whole = digits(text, 0);
        if (whole == 0 || whole > DIGITS_MAX || whole > 1 && text.charAt(0) == '0') {
            return false;
        }
        if (whole == length) {
            return true;
        }
        return text.charAt(whole) == '.' && whole + 1 < length && whole + 1 + digits(text, whole + 1) == length;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && Ascii.isDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
    }
}
