package dev.logs.entry;

import dev.logs.entry.ZoneOffsets.Overlap;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time on the calendar as a user wrote it: a period of local time from {@link #firstLocal} on, as long as the smallest
 * part that was named, in a zone that may have been named too.
 *
 * @param firstLocal seconds since 1970-01-01 00:00 on the zone's clocks
 * @param nanos 0..999999999
 * @param endLocal first local second behind the period; equal to {@code firstLocal} when an exact moment was named, to
 *     the second or finer
 * @param zone the zone that the text names, or null for the caller's
 */
record CalendarTime(
        long firstLocal, int nanos, long endLocal, @Nullable ZoneId zone) {

    private static final int LAST_NANO = 999_999_999;

    boolean isMoment() {
        return firstLocal == endLocal;
    }

    /** The first instant of the period. */
    Instant first(ZoneId fallback) {
        ZoneOffsets offsets = offsets(fallback);
        long epoch = offsets.toEpoch(firstLocal, Overlap.EARLIER);
        return isSkipped(offsets, firstLocal, epoch)
                ? Instant.ofEpochSecond(offsets.lastChange(epoch))
                : Instant.ofEpochSecond(epoch, nanos);
    }

    /** The last nanosecond of the period; of a moment, the moment itself. */
    Instant last(ZoneId fallback) {
        return isMoment() ? last(fallback, firstLocal, nanos) : last(fallback, endLocal - 1, LAST_NANO);
    }

    /** The last nanosecond of the second that an exact moment without a fraction names; else as {@link #last(ZoneId)}. */
    Instant lastOfUnit(ZoneId fallback) {
        return isMoment() && nanos == 0 ? last(fallback, firstLocal, LAST_NANO) : last(fallback);
    }

    private Instant last(ZoneId fallback, long local, int nano) {
        ZoneOffsets offsets = offsets(fallback);
        long epoch = offsets.toEpoch(local, Overlap.LATER);
        return isSkipped(offsets, local, epoch)
                ? Instant.ofEpochSecond(offsets.lastChange(epoch))
                : Instant.ofEpochSecond(epoch, nano);
    }

    private ZoneOffsets offsets(ZoneId fallback) {
        return new ZoneOffsets(zone == null ? fallback : zone);
    }

    /** Whether clocks were put forward over the local time; it then means the moment of that change. */
    private static boolean isSkipped(ZoneOffsets offsets, long local, long epoch) {
        return epoch + offsets.at(epoch) != local;
    }
}
