package dev.logs.query;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * How wide the buckets of a histogram are, as a number of calendar units. Buckets begin where a clock or calendar on the
 * wall would begin them: quarters of an hour at :00, weeks on Monday, quarters of a year in January.
 *
 * @param count divides the next larger unit
 */
public record BucketWidth(int count, ChronoUnit unit) {

    private static final List<BucketWidth> NICE = List.of(
            new BucketWidth(1, ChronoUnit.SECONDS),
            new BucketWidth(2, ChronoUnit.SECONDS),
            new BucketWidth(5, ChronoUnit.SECONDS),
            new BucketWidth(10, ChronoUnit.SECONDS),
            new BucketWidth(30, ChronoUnit.SECONDS),
            new BucketWidth(1, ChronoUnit.MINUTES),
            new BucketWidth(2, ChronoUnit.MINUTES),
            new BucketWidth(5, ChronoUnit.MINUTES),
            new BucketWidth(10, ChronoUnit.MINUTES),
            new BucketWidth(15, ChronoUnit.MINUTES),
            new BucketWidth(30, ChronoUnit.MINUTES),
            new BucketWidth(1, ChronoUnit.HOURS),
            new BucketWidth(2, ChronoUnit.HOURS),
            new BucketWidth(3, ChronoUnit.HOURS),
            new BucketWidth(6, ChronoUnit.HOURS),
            new BucketWidth(12, ChronoUnit.HOURS),
            new BucketWidth(1, ChronoUnit.DAYS),
            new BucketWidth(1, ChronoUnit.WEEKS),
            new BucketWidth(1, ChronoUnit.MONTHS),
            new BucketWidth(3, ChronoUnit.MONTHS),
            new BucketWidth(1, ChronoUnit.YEARS),
            new BucketWidth(10, ChronoUnit.YEARS),
            new BucketWidth(100, ChronoUnit.YEARS));

    /** The narrowest nice width that needs at most {@code bucketsMax} buckets for the seconds; else the widest. */
    static BucketWidth forSpan(long seconds, int bucketsMax) {
        for (BucketWidth width : NICE) {
            if (seconds / width.seconds() < bucketsMax) {
                return width;
            }
        }
        return NICE.get(NICE.size() - 1);
    }

    /** Seconds, roughly where the calendar is not even. */
    public long seconds() {
        return unit.getDuration().toSeconds() * count;
    }

    /** {@code 15 minutes}, {@code 1 hour}. */
    @Override
    public String toString() {
        String name = unit.toString().toLowerCase(Locale.ROOT);
        return count + " " + (count == 1 ? name.substring(0, name.length() - 1) : name);
    }

    /** The start of the bucket that holds a local time. */
    LocalDateTime startOf(LocalDateTime time) {
        return switch (unit) {
            case SECONDS -> time.withNano(0).withSecond(down(time.getSecond()));
            case MINUTES -> time.truncatedTo(ChronoUnit.MINUTES).withMinute(down(time.getMinute()));
            case HOURS -> time.truncatedTo(ChronoUnit.HOURS).withHour(down(time.getHour()));
            default -> dayOf(time.truncatedTo(ChronoUnit.DAYS));
        };
    }

    private LocalDateTime dayOf(LocalDateTime midnight) {
        return switch (unit) {
            case WEEKS -> midnight.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> midnight.withDayOfMonth(1).withMonth(down(midnight.getMonthValue() - 1) + 1);
            case YEARS -> midnight.withDayOfYear(1).withYear(Math.floorDiv(midnight.getYear(), count) * count);
            default -> midnight;
        };
    }

    private int down(int number) {
        return number - number % count;
    }

    /** The start of the bucket behind the one that starts at {@code start}. */
    LocalDateTime after(LocalDateTime start) {
        return start.plus(count, unit);
    }
}
