package dev.logs.cli.option;

import dev.logs.error.UsageException;
import java.util.Locale;

/** Numbers of entries as people write them: {@code 5000}, {@code 250k}, {@code 10M}; units are powers of 1000. */
public final class EntryCount {

    private static final String UNITS = "kmg";
    private static final long COUNT_MAX = 100_000_000_000L;

    private EntryCount() {}

    /**
     * Reads a number from 1 to a hundred billion.
     *
     * @param option named in the error
     * @throws UsageException when the text is no such number
     */
    public static long parse(String option, String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("_", "");
        int unit = lower.isEmpty() ? -1 : UNITS.indexOf(lower.charAt(lower.length() - 1));
        String digits = unit < 0 ? lower : lower.substring(0, lower.length() - 1);
        if (digits.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            double count = Double.parseDouble(digits) * Math.pow(1000, unit + 1);
            if (count >= 1 && count <= COUNT_MAX) {
                return Math.round(count);
            }
        }
        throw new UsageException(
                option + ": '" + text + "' is not a number of entries", "write it like 5000, 250k or 10M");
    }
}
