package dev.logs.terminal.screen;

import dev.logs.entry.Level;
import dev.logs.entry.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What the keys have set and not switched off, beside the conditions of the command line.
 *
 * @param words as typed; empty for none
 * @param level this one and more severe, or null
 * @param src this one and below, or null
 * @param range instead of that of the command line, or null
 */
public record ScreenConditions(
        String words,
        @Nullable Level level,
        @Nullable String src,
        @Nullable TimeRange range) {}
