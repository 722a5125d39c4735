package dev.logs.terminal.screen;

import dev.logs.filter.ContentFilter;
import dev.logs.format.Highlighter;
import dev.logs.format.RenderSettings;
import java.util.function.Function;

/**
 * How entries look on the screen.
 *
 * @param settings zone, colours and whether contexts are named; escapes control characters always
 * @param highlighter shows what a filter matched
 */
public record ScreenLook(RenderSettings settings, Function<ContentFilter, Highlighter> highlighter) {}
