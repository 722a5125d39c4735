package dev.logs.query;

import dev.logs.entry.PartitionKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing matched.
 *
 * @param contexts how many contexts of the tree are meant; 0 when the names fit none
 * @param inRange entries of these contexts in the range, filters aside
 * @param steps the filters one after another, up to the one that left nothing
 * @param suggestions names that may have been meant instead, nearest first: contexts when none fits, sources when the
 *     filter on sources left nothing
 * @param stored the days that these contexts have, or null when they have none
 * @param complete false when finding out took too long: then the figures are lower bounds and the last step may miss
 */
public record EmptyAnswer(
        int contexts,
        long inRange,
        List<Step> steps,
        List<String> suggestions,
        @Nullable Days stored,
        boolean complete) {

    /** The filter that removed the last entry; empty when none did, or it was not found in time. */
    public Optional<Step> remover() {
        return steps.stream().filter(step -> step.left() == 0).findFirst();
    }

    /**
     * One filter, applied after those before it.
     *
     * @param filter in words
     * @param left entries that passed so far
     */
    public record Step(String filter, long left) {}

    /** The oldest and the newest partition. */
    public record Days(PartitionKey first, PartitionKey last) {}
}
