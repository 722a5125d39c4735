package dev.logs.entry;

import dev.logs.error.UsageException;
import java.util.Locale;

/** Sizes as people write them: {@code 4096}, {@code 64k}, {@code 1MiB}, {@code 2G}; units are powers of 1024. */
public final class ByteSize {

    private static final String UNITS = "kmgtp";

    /** A bound for sizes that have none of their own. */
    public static final long LARGEST = 1L << 50;

    private ByteSize() {}

    /**
     * Reads a size of at least one byte.
     *
     * @param option named in the error
     * @param largest most bytes allowed
     * @throws UsageException when the text is no such size
     */
    public static long parse(String option, String text, long largest) {
        String lower = text.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < lower.length() && Character.isDigit(lower.charAt(digits))) {
            digits++;
        }
        int power = power(lower.substring(digits));
        if (digits > 0 && digits <= 12 && power >= 0) {
            long number = Long.parseLong(lower.substring(0, digits));
            if (number >= 1 && number <= largest >> 10 * power) {
                return number << 10 * power;
            }
        }
        throw new UsageException(
                option + ": '" + text + "' is not a size", "write it like 4096, 64k or 1MiB, up to " + print(largest));
    }

    /** The power of 1024 that a unit stands for, or -1 when it is none. */
    private static int power(String unit) {
        if (unit.isEmpty() || unit.equals("b")) {
            return 0;
        }
        String rest = unit.substring(1);
        int power = UNITS.indexOf(unit.charAt(0)) + 1;
        return power > 0 && (rest.isEmpty() || rest.equals("b") || rest.equals("ib")) ? power : -1;
    }

    /** As people read it: {@code 512 B}, {@code 1.5 MiB}, {@code 20 GiB}. */
    public static String print(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        int power = 0;
        double number = bytes;
        while (number >= 1023.95 && power < UNITS.length()) {
            number /= 1024;
            power++;
        }
        long tenths = Math.round(number * 10);
        String text = tenths % 10 == 0 || tenths >= 1000 ? "" + (tenths + 5) / 10 : tenths / 10 + "." + tenths % 10;
        return text + " " + Character.toUpperCase(UNITS.charAt(power - 1)) + "iB";
    }
}
