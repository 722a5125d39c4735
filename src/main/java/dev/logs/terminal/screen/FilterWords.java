package dev.logs.terminal.screen;

import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import java.util.Optional;

/**
 * Conditions that were typed into the screen, in the words of the command line.
 *
 * @param range {@link TimeRange#ALL} when none was given
 * @param text what is looked for in messages, to be highlighted; it is not among {@code filters}
 */
public record FilterWords(ContextFilter contexts, TimeRange range, FilterSet filters, Optional<ContentFilter> text) {

    /** No condition. */
    public static final FilterWords NONE =
            new FilterWords(ContextFilter.ALL, TimeRange.ALL, FilterSet.NONE, Optional.empty());
}
