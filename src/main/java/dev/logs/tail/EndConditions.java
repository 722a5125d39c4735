package dev.logs.tail;

import dev.logs.filter.TextPattern;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ends a tail.
 *
 * @param follows false when it ends with the history
 * @param exitOn an entry whose message has this is the last one; null for none
 * @param entriesMax so many entries are shown, history included; {@link Long#MAX_VALUE} for no end
 * @param timeout from the start; null for none
 * @param silence since the last entry shown; null for none
 * @param until later entries are not shown, and the tail ends when this is past; null for none
 */
public record EndConditions(
        boolean follows,
        @Nullable TextPattern exitOn,
        long entriesMax,
        @Nullable Duration timeout,
        @Nullable Duration silence,
        @Nullable Instant until) {}
