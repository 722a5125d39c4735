package dev.logs.entry;

/** Reads a time of day: {@code 10}, {@code 10:15}, {@code 10:15:30.123}, {@code 1015}, {@code 101530}. */
final class ClockReader {

    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int NANO_DIGITS = 9;

    private final TextCursor cursor;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private int unitSeconds;

    ClockReader(TextCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads from a digit on; false when what stands there is no time of day, or one that no clock shows. */
    boolean read() {
        int digits = cursor.digits();
        boolean separated = digits <= 2;
        if (digits == 0 || !separated && digits != 4 && digits != 6) {
            return false;
        }
        hour = (int) cursor.number(Math.min(2, digits));
        unitSeconds = SECONDS_PER_HOUR;
        if (separated ? cursor.peek() == ':' : digits >= 4) {
            if (!minute(separated)) {
                return false;
            }
            if (separated ? cursor.peek() == ':' : digits == 6) {
                return second(separated) && inRange();
            }
        }
        return inRange();
    }

    int secondOfDay() {
        return hour * SECONDS_PER_HOUR + minute * SECONDS_PER_MINUTE + second;
    }

    int nanos() {
        return nanos;
    }

    /** Length of the smallest part that was named, or 0 when the seconds were: that is a moment. */
    int unitSeconds() {
        return unitSeconds;
    }

    private boolean minute(boolean separated) {
        minute = twoDigits(separated);
        unitSeconds = SECONDS_PER_MINUTE;
        return minute >= 0;
    }

    private boolean second(boolean separated) {
        second = twoDigits(separated);
        unitSeconds = 0;
        return second >= 0 && fraction();
    }

    private int twoDigits(boolean behindColon) {
        if (behindColon) {
            cursor.advance(1);
            return cursor.digits() == 2 ? (int) cursor.number(2) : -1;
        }
        return (int) cursor.number(2);
    }

    private boolean fraction() {
        if (cursor.peek() != '.' && cursor.peek() != ',') {
            return true;
        }
        cursor.advance(1);
        int digits = cursor.digits();
        if (digits == 0 || digits > NANO_DIGITS) {
            return false;
        }
        nanos = (int) cursor.number(digits);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return true;
    }

    /** Second 60 is a leap second, taken as the first of the next minute. */
    private boolean inRange() {
        return hour <= 23 && minute <= 59 && second <= 60;
    }
}
