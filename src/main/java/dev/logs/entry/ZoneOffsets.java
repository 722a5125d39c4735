package dev.logs.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * The offsets of one time zone, remembered for the span between two transitions, so that a million times of one season
 * cost one look-up.
 *
 * <p>Local times that a change of clocks makes doubtful: one that was skipped is read with the offset before the change
 * (so 02:30 becomes 03:30), one that occurred twice is read as the {@link Overlap} says. One thread.
 */
public final class ZoneOffsets {

    /** Which of two instants a local time means that occurred twice. */
    public enum Overlap {
        EARLIER,
        LATER
    }

    /** Years -9999 to 9999: beyond them the offset at the bound is used. */
    private static final long EPOCH_MIN = -377_705_116_800L;

    private static final long EPOCH_MAX = 253_402_300_799L;

    /** No change of offset was larger than a day (Samoa, 2011), so local times this far from one are unambiguous. */
    private static final long DOUBTFUL_SECONDS = 2 * PartitionKey.SECONDS_PER_DAY;

    private final ZoneId zone;
    private final ZoneRules rules;

    private int offset;
    /** The remembered offset holds from here, in Unix seconds, inclusive. */
    private long from = Long.MAX_VALUE;
    /** The remembered offset holds until here, in Unix seconds, exclusive. */
    private long until = Long.MIN_VALUE;

    public ZoneOffsets(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** Seconds east of UTC at the Unix second. */
    public int at(long epochSecond) {
        if (epochSecond < from || epochSecond >= until) {
            remember(epochSecond);
        }
        return offset;
    }

    /** The Unix second of a local time, given as seconds since 1970-01-01 00:00 on the zone's clocks. */
    public long toEpoch(long localSecond, Overlap overlap) {
        long epochSecond = localSecond - offset;
        if (epochSecond - DOUBTFUL_SECONDS >= from && epochSecond + DOUBTFUL_SECONDS < until) {
            return epochSecond;
        }
        return localSecond - offsetOfLocal(localSecond, overlap);
    }

    /** The Unix second of the change of offset that the second lies behind, or far in the past when there was none. */
    public long lastChange(long epochSecond) {
        at(epochSecond);
        return from;
    }

    private int offsetOfLocal(long localSecond, Overlap overlap) {
        long bounded = Math.max(EPOCH_MIN, Math.min(EPOCH_MAX, localSecond));
        LocalDateTime local = LocalDateTime.ofEpochSecond(bounded, 0, ZoneOffset.UTC);
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition == null) {
            int found = rules.getOffset(local).getTotalSeconds();
            remember(bounded - found);
            return found;
        }
        boolean useLater = transition.isOverlap() && overlap == Overlap.LATER;
        return (useLater ? transition.getOffsetAfter() : transition.getOffsetBefore()).getTotalSeconds();
    }

    private void remember(long epochSecond) {
        Instant instant = Instant.ofEpochSecond(Math.max(EPOCH_MIN, Math.min(EPOCH_MAX, epochSecond)));
        offset = rules.getOffset(instant).getTotalSeconds();
        @Nullable ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        @Nullable ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null || instant.getEpochSecond() == EPOCH_MIN
                ? Long.MIN_VALUE + DOUBTFUL_SECONDS
                : before.toEpochSecond();
        until = after == null || instant.getEpochSecond() == EPOCH_MAX
                ? Long.MAX_VALUE - DOUBTFUL_SECONDS
                : after.toEpochSecond();
    }
}
