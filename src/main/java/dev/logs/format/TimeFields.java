package dev.logs.format;

import dev.logs.entry.ZoneOffsets;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a time while it is being read, and the place in the line that reading has reached. Reused from line to
 * line; the readers of this package advance {@link #at} and fill in what they recognise.
 */
final class TimeFields {

    /** A part that the text does not name. */
    static final int ABSENT = Integer.MIN_VALUE;

    static final long NO_EPOCH = Long.MIN_VALUE;

    /** No number in a time has more digits than this, apart from fractions. */
    private static final int DIGITS_MAX = 20;

    byte[] line = new byte[0];
    /** Index of the next byte to read. */
    int at;
    /** Index behind the last byte that may be read. */
    int to;

    /** Four digits, or {@link #ABSENT}. */
    int year;
    /** 1..12, or {@link #ABSENT} while {@link #numbers} still waits for its order. */
    int month;

    /** Whether the month was given by its name. */
    boolean monthNamed;

    int day;
    /** 1 is Monday, or {@link #ABSENT}. */
    int weekday;

    /** The three numbers of a date whose order the separator does not tell. */
    final int[] numbers = new int[3];
    /** The separator of {@link #numbers}, or {@link #ABSENT} when the order was clear. */
    int numbersSeparator;
    /** Whether the third of {@link #numbers} is a year of four digits. */
    boolean yearIsLast;

    int hour;
    int minute;
    int second;
    int nanos;
    boolean hasSeconds;
    boolean hasMeridiem;

    /** How many digits stand together at the start of the time of day: more than two mean that it has no separators. */
    int clockDigits;

    /** Unix seconds, when the text gives the instant as a number; else {@link #NO_EPOCH}. */
    long epoch;

    /** Seconds east of UTC, or {@link #ABSENT}. */
    int offset;
    /** The zone that the text names, or null. */
    @Nullable
    ZoneOffsets zone;

    void start(byte[] newLine, int from, int end) {
        line = newLine;
        at = from;
        to = end;
        year = ABSENT;
        month = ABSENT;
        monthNamed = false;
        day = ABSENT;
        weekday = ABSENT;
        numbersSeparator = ABSENT;
        epoch = NO_EPOCH;
        offset = ABSENT;
        zone = null;
        clearClock();
    }

    private void clearClock() {
        clockDigits = 0;
        hour = 0;
        minute = 0;
        second = 0;
        nanos = 0;
        hasSeconds = false;
        hasMeridiem = false;
    }

    /** Whether the text names the year, or three numbers one of which is the year. */
    boolean hasYear() {
        return year != ABSENT || numbersSeparator != ABSENT;
    }

    void date(int newYear, int newMonth, int newDay) {
        year = newYear;
        month = newMonth;
        day = newDay;
    }

    /** The next byte, or -1 at the end. */
    int peek() {
        return at < to ? line[at] : -1;
    }

    /** The byte after {@code ahead} others, or -1 behind the end. */
    int peek(int ahead) {
        return at + ahead < to ? line[at + ahead] : -1;
    }

    /** Steps over one byte when it is the expected one. */
    boolean skip(int expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** How many digits stand next, at most {@value #DIGITS_MAX}. */
    int digits() {
        int end = Math.min(to, at + DIGITS_MAX);
        int i = at;
        while (i < end && isDigit(line[i])) {
            i++;
        }
        return i - at;
    }

    /** Reads digits that are known to be there; at most 9, so that the result fits. */
    int number(int digits) {
        int value = 0;
        for (int end = at + digits; at < end; at++) {
            value = value * 10 + line[at] - '0';
        }
        return value;
    }

    /** Reads a number of one or two digits, or {@link #ABSENT} when there is none or it is longer. */
    int shortNumber() {
        int digits = digits();
        return digits == 1 || digits == 2 ? number(digits) : ABSENT;
    }

    /** How many ASCII letters stand next. */
    int letters() {
        int i = at;
        while (i < to && isLetter(line[i])) {
            i++;
        }
        return i - at;
    }

    /** Whether the text ends here, or goes on with something that is neither letter nor digit. */
    boolean atBoundary() {
        int next = peek();
        return !isDigit(next) && !isLetter(next);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z' && c > 0;
    }
}
