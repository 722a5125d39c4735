package dev.logs.format;

import dev.logs.entry.CivilDate;
import dev.logs.entry.ZoneOffsets;
import dev.logs.entry.ZoneOffsets.Overlap;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Finds the time at the start of a log line, in any of the forms that logs are known to use: ISO 8601 with any separator,
 * syslog, ctime, Common Log Format, RFC 1123, Android, klog, compact digits, Unix time of any unit, TAI64N, and what the
 * tests list.
 *
 * <p>A time without a zone is one of the scanner's zone; a local time that occurred twice at a change of clocks is the
 * first, unless the source has already passed it. A time without a year gets the one that fits the times before it, see
 * {@link #hint}. Fields out of range make it no time at all; second 60 is the first of the next minute. Keeps the last
 * time and the order of day and month, so one scanner per source; one thread. Reading a line allocates nothing.
 */
public final class TimestampScanner {

    /** The answer of the scan methods when no time was found. */
    public static final int NONE = -1;

    /** A source may be out of order by this much before a repeated local hour is taken as the second one. */
    private static final long DISORDER_SECONDS = 300;

    /** The clock of the machine that wrote a time of day may be ahead of ours by this much. */
    private static final long CLOCK_AHEAD_SECONDS = 3_600;

    /** No time needs more characters, the name of its zone in parentheses included. */
    private static final int TEXT_LENGTH_MAX = 128;

    private static final long SECONDS_PER_DAY = 86_400;

    private final TimeFields fields = new TimeFields();
    private final TimeReader reader;
    private final YearGuess years = new YearGuess();
    private final DateOrder order = new DateOrder();
    private final UtcClock utc = new UtcClock();
    private final ZoneOffsets offsets;

    /** The time the source was last written, or the present. */
    private long latestEpoch;
    /** The day after it in the scanner's zone, in days since 1970-01-01: no guessed date lies behind it. */
    private long latestDay;

    private boolean found;
    private long epoch;
    private int nanos;
    private byte[] textBytes = new byte[TEXT_LENGTH_MAX];

    /**
     * @param zone of times that name none
     * @param now no time without a year is taken to be more than a day later
     */
    public TimestampScanner(ZoneId zone, Instant now) {
        this.reader = new TimeReader(zone);
        this.offsets = new ZoneOffsets(zone);
        hint(now);
    }

    /** Says when the source was last written, when that is not now: times without a year lie before it. */
    public void hint(Instant lastWritten) {
        latestEpoch = lastWritten.getEpochSecond();
        latestDay = Math.floorDiv(latestEpoch + offsets.at(latestEpoch), SECONDS_PER_DAY) + 1;
        found = false;
    }

    /** From here on a time of day alone ({@code 10:15:30.123}) is a time too; its day follows from the time before it. */
    public void allowClock() {
        reader.allowClock();
    }

    /**
     * Reads a time that begins at {@code from}; a time in square brackets may begin with its bracket.
     *
     * @return the index behind the time (behind the closing bracket), or {@link #NONE}; then {@link #epoch()} is as before
     */
    public int scan(byte[] line, int from, int to) {
        fields.start(line, from, to);
        return reader.read(fields) && accept() ? fields.at : NONE;
    }

    /**
     * Reads a text that is a time as a whole, as JSON or CSV values are: any form of {@link #scan}, a date alone, or a
     * number of seconds, ms, us or ns since 1970 by its size (from 1973 on: smaller ones are rather durations).
     *
     * @return false when it is no time; then {@link #epoch()} is as before
     */
    public boolean scanText(CharSequence text) {
        int length = text.length();
        if (length > textBytes.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            textBytes[i] = c < 0x80 ? (byte) c : (byte) (Character.isSpaceChar(c) ? ' ' : '?');
        }
        if (utc.read(textBytes, length)) {
            epoch = utc.epoch();
            nanos = utc.nanos();
            found = true;
            return true;
        }
        fields.start(textBytes, 0, length);
        if (!reader.readWhole(fields) || !accept()) {
            return false;
        }
        utc.see(textBytes, length, epoch);
        return true;
    }

    /** Unix seconds of the time that was found last. */
    public long epoch() {
        return epoch;
    }

    /** 0..999999999 of the time that was found last. */
    public int nanos() {
        return nanos;
    }

    /** Turns the parts into an instant, and keeps it. */
    private boolean accept() {
        long second = fields.epoch;
        if (second == TimeFields.NO_EPOCH) {
            if (!completeDate()) {
                return false;
            }
            second = instant();
        }
        epoch = second;
        nanos = fields.nanos;
        found = true;
        return true;
    }

    private boolean completeDate() {
        if (fields.numbersSeparator != TimeFields.ABSENT) {
            return order.resolve(fields, latestDay);
        }
        if (fields.month == TimeFields.ABSENT) {
            return true;
        }
        if (!DateText.exists(fields)) {
            return false;
        }
        if (fields.year == TimeFields.ABSENT) {
            years.fill(fields, latestDay, Math.floorDiv(nearbyLocalSecond(), SECONDS_PER_DAY));
        }
        return true;
    }

    private long instant() {
        long secondOfDay = fields.hour * 3600L + fields.minute * 60L + fields.second;
        if (fields.month == TimeFields.ABSENT) {
            return toEpoch(nearestWithClock(secondOfDay));
        }
        return toEpoch(CivilDate.epochDay(fields.year, fields.month, fields.day) * SECONDS_PER_DAY + secondOfDay);
    }

    /** Seconds on the local clock of the time before this one, or of the latest possible one. */
    private long nearbyLocalSecond() {
        return found ? epoch + offsets.at(epoch) : latestEpoch + offsets.at(latestEpoch);
    }

    /** The local second that has this time of day and is nearest to the time before it, or the last before now. */
    private long nearestWithClock(long secondOfDay) {
        long near = nearbyLocalSecond();
        long ahead = found ? SECONDS_PER_DAY / 2 : CLOCK_AHEAD_SECONDS;
        long candidate = Math.floorDiv(near, SECONDS_PER_DAY) * SECONDS_PER_DAY + secondOfDay;
        if (candidate > near + ahead) {
            return candidate - SECONDS_PER_DAY;
        }
        return candidate <= near + ahead - SECONDS_PER_DAY ? candidate + SECONDS_PER_DAY : candidate;
    }

    private long toEpoch(long localSecond) {
        if (fields.offset != TimeFields.ABSENT) {
            return localSecond - fields.offset;
        }
        ZoneOffsets zone = fields.zone == null ? offsets : fields.zone;
        long first = zone.toEpoch(localSecond, Overlap.EARLIER);
        return found && first + DISORDER_SECONDS < epoch ? zone.toEpoch(localSecond, Overlap.LATER) : first;
    }
}
