package dev.logs.entry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A length of time as a user gives it: {@code 2h 30min}, {@code 7d}, {@code 1.5M}. Never negative.
 *
 * <p>Months and years are kept apart, since they are counted on the calendar of a zone; a day is 24 hours.
 *
 * @param months whole months
 * @param seconds what is not months
 * @param nanos 0..999999999 beside the seconds
 */
public record TimeSpan(long months, long seconds, int nanos) {

    /** A month without a calendar, as systemd counts it: 30.4375 days. */
    static final long SECONDS_PER_MONTH = 2_629_800;

    /**
     * Reads a span: numbers with units from years to nanoseconds, added up.
     *
     * @throws dev.logs.error.UsageException when it cannot be read
     */
    public static TimeSpan parse(String text) {
        return SpanReader.of(text).read();
    }

    /** The length with a month of 30.4375 days. */
    public Duration toDuration() {
        return Duration.ofSeconds(Math.addExact(Math.multiplyExact(months, SECONDS_PER_MONTH), seconds), nanos);
    }

    /**
     * This long before a moment; months are counted on the zone's calendar.
     *
     * @throws DateTimeException or {@link ArithmeticException} when that is beyond what an {@link Instant} can hold
     */
    public Instant before(Instant moment, ZoneId zone) {
        Instant monthsBefore =
                months == 0 ? moment : moment.atZone(zone).minusMonths(months).toInstant();
        return monthsBefore.minusSeconds(seconds).minusNanos(nanos);
    }

    /** This long after a moment, see {@link #before}. */
    public Instant after(Instant moment, ZoneId zone) {
        Instant monthsAfter =
                months == 0 ? moment : moment.atZone(zone).plusMonths(months).toInstant();
        return monthsAfter.plusSeconds(seconds).plusNanos(nanos);
    }
}
