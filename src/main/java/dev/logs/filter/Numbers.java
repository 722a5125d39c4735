package dev.logs.filter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers without losing digits, and orders texts. */
final class Numbers {

    /** Longer ones are texts: their arithmetic would cost more than linear time. */
    private static final int NUMBER_CHARS_MAX = 400;

    private Numbers() {}

    /** The value of a decimal number, with or without a fraction or an exponent; null when the text is no such number. */
    static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > NUMBER_CHARS_MAX || !mayBeNumber(text)) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Spares the exception for nearly every text; BigDecimal also takes digits of other scripts, which are no numbers here. */
    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isNumeric = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!isNumeric) {
                return false;
            }
        }
        return true;
    }

    /** Orders texts by code points, which is the order of their UTF-8 bytes. */
    static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean bothSurrogates = Character.isSurrogate(x) == Character.isSurrogate(y);
                return bothSurrogates ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
