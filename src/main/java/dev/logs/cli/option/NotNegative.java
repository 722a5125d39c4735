package dev.logs.cli.option;

import dev.logs.error.UsageException;

/** Numbers of options that count something. */
final class NotNegative {

    private NotNegative() {}

    /**
     * The number.
     *
     * @param option its name as the user writes it
     * @throws UsageException when the number is negative
     */
    static long check(String option, long number) {
        if (number < 0) {
            throw new UsageException(option + ": " + number + " is negative", null);
        }
        return number;
    }
}
