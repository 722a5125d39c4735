package dev.logs.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names a partition: one context on one UTC day.
 *
 * <p>Natural order: oldest day first, then context name.
 *
 * @param context normalised directory name of the context
 * @param year 4-digit year
 * @param dayOfYear 1..366, UTC
 */
public record PartitionKey(String context, int year, int dayOfYear) implements Comparable<PartitionKey> {

    public static final long SECONDS_PER_DAY = 86_400;

    /** The partition of {@code context} that holds the given Unix second. */
    public static PartitionKey at(String context, long epochSecond) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, SECONDS_PER_DAY));
        return new PartitionKey(context, day.getYear(), day.getDayOfYear());
    }

    /** Days since 1970-01-01. */
    public long epochDay() {
        return LocalDate.ofYearDay(year, dayOfYear).toEpochDay();
    }

    /** First Unix second of the day. */
    public long firstEpoch() {
        return epochDay() * SECONDS_PER_DAY;
    }

    /** Last Unix second of the day, inclusive. */
    public long lastEpoch() {
        return firstEpoch() + SECONDS_PER_DAY - 1;
    }

    @Override
    public int compareTo(PartitionKey other) {
        int byYear = Integer.compare(year, other.year);
        if (byYear != 0) {
            return byYear;
        }
        int byDay = Integer.compare(dayOfYear, other.dayOfYear);
        return byDay != 0 ? byDay : context.compareTo(other.context);
    }

    // Written out, with hashCode(): a record's own are put together at first use, which takes longer than a search.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartitionKey that
                && dayOfYear == that.dayOfYear
                && year == that.year
                && context.equals(that.context);
    }

    @Override
    public int hashCode() {
        return (31 * year + dayOfYear) * 31 + context.hashCode();
    }

    /** {@code context/2026/079}: the partition's directory below the root, and the first part of an address. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(context.length() + 9).append(context).append('/');
        appendPadded(text, year, 4);
        text.append('/');
        appendPadded(text, dayOfYear, 3);
        return text.toString();
    }

    private static void appendPadded(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
