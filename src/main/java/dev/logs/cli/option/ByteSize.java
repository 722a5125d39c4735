package dev.logs.cli.option;

import dev.logs.error.UsageException;
import java.util.Locale;

/** Sizes as people write them: {@code 4096}, {@code 64k}, {@code 1MiB}, {@code 2G}; units are powers of 1024. */
final class ByteSize {

    private static final String UNITS = "kmgt";

    private ByteSize() {}

    /**
     * Reads a size of at least one byte that fits an int.
     *
     * @param option named in the error
     * @throws UsageException when the text is no such size
     */
    static int parse(String option, String text) {
        return (int) parse(option, text, Integer.MAX_VALUE / 2, "1 GiB");
    }

    /**
     * Reads a size of at least one byte and less than {@code 1 << 50}.
     *
     * @param option named in the error
     * @throws UsageException when the text is no such size
     */
    static long parseLarge(String option, String text) {
        return parse(option, text, 1L << 50, "1024 TiB");
    }

    private static long parse(String option, String text, long max, String maxText) {
        String lower = text.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < lower.length() && Character.isDigit(lower.charAt(digits))) {
            digits++;
        }
        String unit = lower.substring(digits);
        int power = unit.isEmpty() || unit.equals("b") ? 0 : UNITS.indexOf(unit.charAt(0)) + 1;
        boolean knownUnit = power == 0
                ? unit.isEmpty() || unit.equals("b")
                : unit.length() == 1
                        || unit.substring(1).equals("b")
                        || unit.substring(1).equals("ib");
        if (digits > 0 && digits <= 10 && knownUnit) {
            long bytes = Long.parseLong(lower.substring(0, digits)) << (10 * power);
            if (bytes >= 1 && bytes <= max) {
                return bytes;
            }
        }
        throw new UsageException(
                option + ": '" + text + "' is not a size", "write it like 4096, 64k or 1MiB, up to " + maxText);
    }
}
