package dev.logs.entry;

import java.time.Instant;

/** Reads {@code @epoch}: seconds, milliseconds, microseconds or nanoseconds since 1970 by the count of digits, with decimals. */
final class UnixTime {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int DIGITS_MAX = 18;

    /** A number of 19 digits is always one of nanoseconds; up to here it fits into a long. */
    private static final int NANO_DIGITS = 19;

    private UnixTime() {}

    /** @throws dev.logs.error.UsageException when the text is no number, apart from the sign in front */
    static Instant read(String text) {
        TextCursor cursor = new TextCursor(text);
        cursor.skip('@');
        boolean negative = cursor.skip('-');
        int digits = cursor.digits();
        if (digits == 0 || digits > NANO_DIGITS) {
            throw TimeForms.unreadable(text);
        }
        long unitsPerSecond = unitsPerSecond(digits);
        long nanosPerUnit = NANOS_PER_SECOND / unitsPerSecond;
        // The last digit of 19 is read on its own, since they may pass what a long holds.
        long head = cursor.number(Math.min(digits, DIGITS_MAX));
        long seconds = digits > DIGITS_MAX ? head / (unitsPerSecond / 10) : head / unitsPerSecond;
        long nanos = digits > DIGITS_MAX
                ? head % (unitsPerSecond / 10) * 10 + cursor.number(1)
                : head % unitsPerSecond * nanosPerUnit;
        if (cursor.skip('.')) {
            nanos += decimals(cursor, nanosPerUnit);
        }
        if (!cursor.atEnd()) {
            throw TimeForms.unreadable(text);
        }
        return negative ? Instant.ofEpochSecond(-seconds, -nanos) : Instant.ofEpochSecond(seconds, nanos);
    }

    private static long unitsPerSecond(int digits) {
        if (digits <= 11) {
            return 1;
        }
        if (digits <= 14) {
            return 1_000;
        }
        return digits <= 17 ? 1_000_000 : NANOS_PER_SECOND;
    }

    private static long decimals(TextCursor cursor, long nanosPerUnit) {
        long result = 0;
        for (long worth = nanosPerUnit / 10; TextCursor.isDigit(cursor.peek()); worth /= 10) {
            result += worth * cursor.number(1);
        }
        return result;
    }
}
