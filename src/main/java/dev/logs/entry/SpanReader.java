package dev.logs.entry;

import dev.logs.error.UsageException;
import org.jspecify.annotations.Nullable;

/** Reads spans of time: numbers with units, in any order, with or without spaces, added up. */
final class SpanReader {

    private static final String REMEDY =
            "write numbers with units: 7d, 2h 30min, 1.5h, 500ms; units are y, M (months), w, d, h, m or min, s, ms, us, ns";

    /** No number needs more digits: larger ones would leave the calendar. */
    private static final int DIGITS_MAX = 12;

    private static final long MONTHS_MAX = 120_000;
    private static final long SECONDS_MAX = MONTHS_MAX * TimeSpan.SECONDS_PER_MONTH;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int FRACTION_DIGITS = 9;

    private final String text;
    private final int to;
    private int at;
    private long months;
    private long seconds;
    private long nanos;

    private final boolean partOfTime;

    private SpanReader(String text, int from, int to, boolean partOfTime) {
        this.text = text;
        this.at = from;
        this.to = to;
        this.partOfTime = partOfTime;
    }

    /** Reads a text that is a span as a whole. */
    static SpanReader of(String text) {
        return new SpanReader(text, 0, text.length(), false);
    }

    /** Reads the span in a text that is a time: its errors are about that time, and list the forms of time. */
    static SpanReader inTime(String time, int from, int to) {
        return new SpanReader(time, from, to, true);
    }

    /** @throws UsageException when the text is no span */
    TimeSpan read() {
        skipSpaces();
        if (at == to) {
            throw unreadable("there is no number");
        }
        while (at < to) {
            part();
            skipSpaces();
        }
        return new TimeSpan(months, seconds, (int) nanos);
    }

    private void part() {
        int start = at;
        long whole = digits(DIGITS_MAX);
        int wholeDigits = at - start;
        long fraction = 0;
        if (wholeDigits > 0 && at < to && text.charAt(at) == '.') {
            fraction = fraction();
        }
        if (wholeDigits == 0) {
            throw unreadable("there is no number at '" + text.substring(start, to) + "'");
        }
        skipSpaces();
        add(whole, fraction, unit());
    }

    /** Digits behind the point, in 1e-9. */
    private long fraction() {
        int start = ++at;
        long value = digits(FRACTION_DIGITS);
        int digits = at - start;
        if (digits == 0) {
            throw unreadable("there is no digit behind the point");
        }
        for (int i = digits; i < FRACTION_DIGITS; i++) {
            value *= 10;
        }
        return value;
    }

    private long digits(int digitsMax) {
        long value = 0;
        int start = at;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            if (at - start == digitsMax) {
                throw unreadable("a number has too many digits");
            }
            value = value * 10 + text.charAt(at++) - '0';
        }
        return value;
    }

    private SpanUnit unit() {
        int start = at;
        while (at < to && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw unreadable("a number has no unit");
        }
        @Nullable SpanUnit unit = SpanUnit.named(name);
        if (unit == null) {
            throw unreadable("'" + name + "' is not a unit");
        }
        return unit;
    }

    private void add(long whole, long fraction, SpanUnit unit) {
        long monthsFraction = fraction * unit.months();
        months += whole * unit.months() + monthsFraction / NANOS_PER_SECOND;
        seconds += whole * unit.seconds();
        nanos += whole * unit.nanos() + fraction * unit.nanos() / NANOS_PER_SECOND;
        nanos += fraction * unit.seconds() + monthsFraction % NANOS_PER_SECOND * TimeSpan.SECONDS_PER_MONTH;
        seconds += nanos / NANOS_PER_SECOND;
        nanos %= NANOS_PER_SECOND;
        if (months > MONTHS_MAX || seconds > SECONDS_MAX) {
            throw unreadable("it is longer than ten thousand years");
        }
    }

    private void skipSpaces() {
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
    }

    private UsageException unreadable(String reason) {
        if (partOfTime) {
            return TimeForms.unreadable(text, reason);
        }
        return new UsageException("'" + text.strip() + "' is not a span of time: " + reason, REMEDY);
    }
}
