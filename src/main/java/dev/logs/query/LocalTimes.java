package dev.logs.query;

import dev.logs.entry.PartitionKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Unix seconds as local date and time; remembers the last offset, since calls come near each other. Not thread-safe. */
final class LocalTimes {

    /** Zones change their offset at multiples of this, and by multiples of it: so a span of it lies in one local span. */
    private static final long STEP_SECONDS = 900;

    private static final long SECONDS_PER_HOUR = 3_600;

    /** Years 1 to 9999, less two days for zones. No log has others but a damaged one, which must not stretch what all have in common. */
    private static final long FIRST = -62_135_510_400L;

    private static final long LAST = 253_402_127_999L;

    private final ZoneRules rules;
    private final long first;
    private final long last;
    private long step = Long.MIN_VALUE;
    private ZoneOffset offset = ZoneOffset.UTC;

    LocalTimes(ZoneId zone) {
        this(zone, FIRST, LAST);
    }

    /**
     * Times within bounds.
     *
     * @param first earlier times are taken for this one
     * @param last later times are taken for this one
     */
    LocalTimes(ZoneId zone, long first, long last) {
        this.rules = zone.getRules();
        this.first = Math.max(FIRST, first);
        this.last = Math.min(LAST, last);
    }

    /** The time itself, or the nearest one that can be shown. */
    static long bounded(long epochSecond) {
        return Math.max(FIRST, Math.min(LAST, epochSecond));
    }

    LocalDateTime of(long anySecond) {
        long epochSecond = Math.max(first, Math.min(last, anySecond));
        long wanted = Math.floorDiv(epochSecond, STEP_SECONDS);
        if (wanted != step) {
            offset = rules.getOffset(Instant.ofEpochSecond(epochSecond));
            step = wanted;
        }
        return LocalDateTime.ofEpochSecond(epochSecond, 0, offset);
    }

    /**
     * The widest spans that lie within one local span of {@code widthSeconds} each, for times of this partition: whole hours
     * mostly, which blocks have counted already.
     */
    long commonSpanSeconds(long widthSeconds, PartitionKey partition) {
        long a = widthSeconds;
        long b = keepsWholeHours(partition) ? SECONDS_PER_HOUR : STEP_SECONDS;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private boolean keepsWholeHours(PartitionKey partition) {
        Instant first = Instant.ofEpochSecond(partition.firstEpoch());
        ZoneOffsetTransition next = rules.nextTransition(first);
        boolean changes = next != null && next.toEpochSecond() <= partition.lastEpoch();
        return !changes && rules.getOffset(first).getTotalSeconds() % SECONDS_PER_HOUR == 0;
    }
}
