package dev.logs.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many matches each group has. Times come in order, levels most severe first, all else by falling count.
 *
 * <p>Times are labelled in the zone of the grouping, as {@code --on} reads them: {@code 2026-07-29T10}. Where the clock
 * is set back, the hour that comes twice is one group.
 */
public record GroupCounts(Grouping grouping, List<Group> groups) {

    public GroupCounts {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param key null for the entries that have no such value
     */
    public record Group(@Nullable String key, long count) {}
}
