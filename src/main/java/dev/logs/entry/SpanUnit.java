package dev.logs.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit of time, under the names that systemd knows; {@code m} is a minute, {@code M} a month. */
enum SpanUnit {
    YEAR(12, 0, 0, "y", "year", "years", "yr", "yrs"),
    MONTH(1, 0, 0, "M", "month", "months", "mo"),
    WEEK(0, 604_800, 0, "w", "week", "weeks"),
    DAY(0, 86_400, 0, "d", "day", "days"),
    HOUR(0, 3_600, 0, "h", "hour", "hours", "hr", "hrs"),
    MINUTE(0, 60, 0, "m", "min", "mins", "minute", "minutes"),
    SECOND(0, 1, 0, "s", "sec", "secs", "second", "seconds"),
    MILLISECOND(0, 0, 1_000_000, "ms", "msec", "msecs", "millisecond", "milliseconds", "millis"),
    MICROSECOND(0, 0, 1_000, "us", "usec", "usecs", "microsecond", "microseconds", "micros", "\u00b5s", "\u03bcs"),
    NANOSECOND(0, 0, 1, "ns", "nsec", "nsecs", "nanosecond", "nanoseconds", "nanos");

    private static final SpanUnit[] VALUES = values();

    private final int months;
    private final int seconds;
    private final int nanos;
    private final String[] names;

    SpanUnit(int months, int seconds, int nanos, String... names) {
        this.months = months;
        this.seconds = seconds;
        this.nanos = nanos;
        this.names = names;
    }

    /** The unit of a name; names of one letter are taken as they are, longer ones in any case. Null when unknown. */
    static @Nullable SpanUnit named(String name) {
        String wanted = name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
        for (SpanUnit unit : VALUES) {
            for (String known : unit.names) {
                if (known.equals(wanted)) {
                    return unit;
                }
            }
        }
        return null;
    }

    /** Whole months in it, or 0 when it is shorter. */
    int months() {
        return months;
    }

    /** Whole seconds in it, or 0 when it is counted in months or is shorter. */
    int seconds() {
        return seconds;
    }

    /** Nanoseconds in it when it is shorter than a second, else 0. */
    int nanos() {
        return nanos;
    }
}
