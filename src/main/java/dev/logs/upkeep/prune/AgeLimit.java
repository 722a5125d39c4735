package dev.logs.upkeep.prune;

import dev.logs.filter.FilterSet;
import java.time.Instant;

/**
 * How old entries may become.
 *
 * @param label as the user wrote it
 * @param levels which ones; without condition: all
 * @param before those earlier than this go; {@link Instant#MIN}: none ever
 */
public record AgeLimit(String label, FilterSet levels, Instant before) {}
