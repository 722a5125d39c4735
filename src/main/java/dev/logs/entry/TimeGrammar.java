package dev.logs.entry;

import dev.logs.error.UsageException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads every time that a user gives: spans, names of days, dates, times of day, ISO 8601, Unix time, and periods.
 *
 * <p>A bare span is that long ago. A period (a year, month, week, day, hour or minute; also {@code today}, {@code monday}
 * and {@code 11:12}) means its start as a lower bound and its last nanosecond as an upper one; a time with seconds is that
 * moment. Local times are of the given zone unless the text names another. A local time that occurred twice is the first
 * as a lower and the second as an upper bound; one that was skipped is the moment the clocks were changed.
 *
 * <p>Immutable. Every method throws {@link UsageException}, with the accepted forms as its remedy, for what it cannot read.
 */
public final class TimeGrammar {

    private static final String AGO = " ago";
    private static final int UNIX_DIGITS_MIN = 10;

    private final ZoneId zone;
    private final Instant now;

    /** @param now what spans and names of days are counted from */
    public TimeGrammar(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** A lower bound, inclusive. */
    public Instant since(String text) {
        CalendarTime calendar = calendar(text.strip());
        return calendar == null ? moment(text.strip()) : calendar.first(zone);
    }

    /** An upper bound, inclusive to the nanosecond. */
    public Instant until(String text) {
        CalendarTime calendar = calendar(text.strip());
        return calendar == null ? moment(text.strip()) : calendar.last(zone);
    }

    /** A period, from its first to its last nanosecond; a time to the second is taken as that second. */
    public TimeRange on(String period) {
        CalendarTime calendar = calendar(period.strip());
        if (calendar == null) {
            moment(period.strip());
            throw new UsageException(
                    "'" + period + "' is a moment, not a period",
                    "give a period such as today, monday, 2026-07-29, 2026-07, 2026-W30 or 2026-07-29T10");
        }
        return new TimeRange(calendar.first(zone), calendar.lastOfUnit(zone));
    }

    /**
     * The range that the three options give together; {@link TimeRange#ALL} when none is given.
     *
     * @param on excludes the other two
     */
    public TimeRange range(@Nullable String since, @Nullable String until, @Nullable String on) {
        if (on != null) {
            if (since != null || until != null) {
                throw new UsageException(
                        "--on gives both bounds of the time range", "leave out either --on or --since and --until");
            }
            return on(on);
        }
        Instant first = since == null ? null : since(since);
        Instant last = until == null ? null : until(until);
        if (first != null && last != null && first.isAfter(last)) {
            throw new UsageException(
                    "since '" + since + "' (" + print(first) + ") is later than until '" + until + "' (" + print(last)
                            + ")",
                    "exchange the two, or widen the range");
        }
        return first == null && last == null ? TimeRange.ALL : new TimeRange(first, last);
    }

    /** A length of time: {@code 7d}, {@code 2h 30min}; the unit is required. */
    public TimeSpan span(String text) {
        return TimeSpan.parse(text);
    }

    /** The moment that long ago. */
    public Instant ago(String span) {
        TimeSpan length = span(span);
        try {
            return length.before(now, zone);
        } catch (DateTimeException | ArithmeticException e) {
            throw TimeForms.unreadable(span, "it is beyond the calendar");
        }
    }

    private @Nullable CalendarTime calendar(String text) {
        return new CalendarReader(text, zone, now).read();
    }

    /** A moment that is not given by the calendar. */
    private Instant moment(String text) {
        if (text.equalsIgnoreCase("now")) {
            return now;
        }
        char first = text.isEmpty() ? '\0' : text.charAt(0);
        if (first == '@' || isUnixTime(text)) {
            return UnixTime.read(text);
        }
        try {
            if (first == '+') {
                return SpanReader.inTime(text, 1, text.length()).read().after(now, zone);
            }
            boolean signed = first == '-';
            if (!signed && !TextCursor.isDigit(first)) {
                throw TimeForms.unreadable(text);
            }
            int end = text.endsWith(AGO) ? text.length() - AGO.length() : text.length();
            return SpanReader.inTime(text, signed ? 1 : 0, end).read().before(now, zone);
        } catch (DateTimeException | ArithmeticException e) {
            throw TimeForms.unreadable(text, "it is beyond the calendar");
        }
    }

    /** Whether the text has so many digits that it can be nothing but a Unix time. */
    private static boolean isUnixTime(String text) {
        int digits = new TextCursor(text).digits();
        return digits >= UNIX_DIGITS_MIN && (digits == text.length() || text.charAt(digits) == '.');
    }

    private String print(Instant instant) {
        StringBuilder text = new StringBuilder();
        TimePrinter.iso(zone).print(instant.getEpochSecond(), instant.getNano(), text);
        return text.toString();
    }
}
