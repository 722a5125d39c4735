package dev.logs.entry;

import dev.logs.error.UsageException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads times on the calendar: dates, parts of dates, weeks, names of days, times of day, each with a zone behind it if
 * the user wants. What it cannot read may still be a span.
 */
final class CalendarReader {

    private final String text;
    private final TextCursor cursor;
    private final @Nullable ZoneId namedZone;
    /** Today in the zone that the text names, else in the caller's: days since 1970-01-01. */
    private final long today;

    CalendarReader(String text, ZoneId zone, Instant now) {
        ZonedText zoned = ZonedText.split(text);
        this.text = text;
        this.cursor = new TextCursor(zoned.body());
        this.namedZone = zoned.zone();
        this.today =
                now.atZone(namedZone == null ? zone : namedZone).toLocalDate().toEpochDay();
    }

    /**
     * Reads the whole text.
     *
     * @return null when it does not begin like a time on the calendar
     * @throws dev.logs.error.UsageException when it does, but is none
     */
    @Nullable
    CalendarTime read() {
        if (TextCursor.isLetter(cursor.peek())) {
            return wordFirst();
        }
        int digits = cursor.digits();
        char behind = cursor.peek(digits);
        if (digits == 1 || digits == 2) {
            return behind == ':' ? clock(today) : dayFirst(digits);
        }
        if (digits == 8 && !isUnitStart(behind)) {
            return withClock(date(cursor.number(4), cursor.number(2), cursor.number(2)));
        }
        return digits == 4 ? yearFirst() : null;
    }

    private static boolean isUnitStart(char c) {
        return TextCursor.isLetter(c) && c != 'T' && c != 't' || c == '.';
    }

    private @Nullable CalendarTime wordFirst() {
        String word = cursor.take(cursor.letters());
        if (word.equalsIgnoreCase("today")) {
            return withClock(today);
        }
        if (word.equalsIgnoreCase("yesterday")) {
            return withClock(today - 1);
        }
        if (word.equalsIgnoreCase("tomorrow")) {
            return withClock(today + 1);
        }
        int weekday = DayNames.weekday(word);
        if (weekday != DayNames.UNKNOWN) {
            return weekdayFirst(weekday);
        }
        int month = DayNames.month(word);
        return month == DayNames.UNKNOWN ? null : monthFirst(month);
    }

    /** A weekday alone is the latest such day, today included; in front of a date it must be the right one. */
    private CalendarTime weekdayFirst(int weekday) {
        cursor.skip(',');
        if (cursor.peek() == ' ' && !isClock(1)) {
            cursor.skipSpaces();
            CalendarTime date = read();
            if (date == null) {
                throw unreadable();
            }
            int actual = CivilDate.weekday(Math.floorDiv(date.firstLocal(), PartitionKey.SECONDS_PER_DAY));
            if (actual != weekday) {
                throw TimeForms.unreadable(text, "that day is a " + DayNames.weekdayName(actual));
            }
            return date;
        }
        return withClock(today - Math.floorMod(CivilDate.weekday(today) - weekday, 7));
    }

    private boolean isClock(int ahead) {
        return TextCursor.isDigit(cursor.peek(ahead))
                && (cursor.peek(ahead + 1) == ':' || cursor.peek(ahead + 2) == ':');
    }

    /** {@code Jul 29}, {@code Jul 29 2026}, {@code Jul 29, 2026}: as syslog writes it. */
    private CalendarTime monthFirst(int month) {
        cursor.skipSpaces();
        int digits = cursor.digits();
        if (digits != 1 && digits != 2) {
            throw unreadable();
        }
        return optionalYear(month, cursor.number(digits));
    }

    /** {@code 29 Jul}, {@code 29 Jul 2026}; null when the word is no month. */
    private @Nullable CalendarTime dayFirst(int digits) {
        long day = cursor.number(digits);
        cursor.skipSpaces();
        int month = DayNames.month(cursor.take(cursor.letters()));
        return month == DayNames.UNKNOWN ? null : optionalYear(month, day);
    }

    /** A date without a year is the latest such day, tomorrow at most. */
    private CalendarTime optionalYear(int month, long day) {
        boolean comma = cursor.skip(',');
        if (cursor.peek() == ' ' && TextCursor.isDigit(cursor.peek(4)) && cursor.peek(3) != ':') {
            cursor.skipSpaces();
            if (cursor.digits() != 4) {
                throw unreadable();
            }
            return withClock(date(cursor.number(4), month, day));
        }
        int year = LocalDate.ofEpochDay(today + 1).getYear();
        while (year > 0
                && (!CivilDate.exists(year, month, (int) day)
                        || CivilDate.epochDay(year, month, (int) day) > today + 1)) {
            year--;
        }
        if (year == 0 || comma) {
            throw unreadable();
        }
        return withClock(CivilDate.epochDay(year, month, (int) day));
    }

    /** {@code 2026}, {@code 2026-07}, {@code 2026-W30}, {@code 2026-07-29}; null when a unit follows the number. */
    private @Nullable CalendarTime yearFirst() {
        long year = cursor.number(4);
        if (cursor.atEnd()) {
            return period(date(year, 1, 1), date(year + 1, 1, 1));
        }
        char separator = cursor.peek();
        if (separator != '-' && separator != '/') {
            return null;
        }
        cursor.advance(1);
        if (cursor.skip('W') || cursor.skip('w')) {
            return week((int) year);
        }
        long month = upToTwoDigits();
        if (cursor.atEnd()) {
            long next = month == 12 ? date(year + 1, 1, 1) : date(year, month + 1, 1);
            return period(date(year, month, 1), next);
        }
        if (!cursor.skip(separator)) {
            throw unreadable();
        }
        return withClock(date(year, month, upToTwoDigits()));
    }

    private long upToTwoDigits() {
        int digits = cursor.digits();
        if (digits != 1 && digits != 2) {
            throw unreadable();
        }
        return cursor.number(digits);
    }

    /** An ISO week, Monday to Sunday; week 1 is the one that holds January 4. */
    private CalendarTime week(int year) {
        long week = upToTwoDigits();
        long firstMonday = firstMonday(year);
        if (!cursor.atEnd() || week < 1 || firstMonday + (week - 1) * 7 >= firstMonday(year + 1)) {
            throw TimeForms.unreadable(text, "there is no such week");
        }
        long monday = firstMonday + (week - 1) * 7;
        return period(monday, monday + 7);
    }

    private static long firstMonday(int year) {
        long januaryFourth = CivilDate.epochDay(year, 1, 4);
        return januaryFourth - (CivilDate.weekday(januaryFourth) - 1);
    }

    private long date(long year, long month, long day) {
        if (!CivilDate.exists((int) year, (int) month, (int) day)) {
            throw TimeForms.unreadable(text, "there is no such day");
        }
        return CivilDate.epochDay((int) year, (int) month, (int) day);
    }

    private CalendarTime period(long firstDay, long endDay) {
        return new CalendarTime(
                firstDay * PartitionKey.SECONDS_PER_DAY, 0, endDay * PartitionKey.SECONDS_PER_DAY, namedZone);
    }

    /** The whole day, or a time of day when one follows. */
    private CalendarTime withClock(long epochDay) {
        if (cursor.atEnd()) {
            return period(epochDay, epochDay + 1);
        }
        if (!cursor.skip('T') && !cursor.skip('t') && !cursor.skip('_')) {
            if (cursor.peek() != ' ') {
                throw unreadable();
            }
            cursor.skipSpaces();
        }
        return clock(epochDay);
    }

    private CalendarTime clock(long epochDay) {
        ClockReader clock = new ClockReader(cursor);
        if (!clock.read() || !cursor.atEnd()) {
            throw TimeForms.unreadable(text, "there is no such time of day");
        }
        long first = epochDay * PartitionKey.SECONDS_PER_DAY + clock.secondOfDay();
        return new CalendarTime(first, clock.nanos(), first + clock.unitSeconds(), namedZone);
    }

    private UsageException unreadable() {
        return TimeForms.unreadable(text);
    }
}
