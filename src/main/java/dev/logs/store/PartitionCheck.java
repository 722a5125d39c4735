package dev.logs.store;

import java.util.List;

/**
 * What a check of a partition found.
 *
 * @param rows how many entries are rows, as far as they could be counted
 * @param compacted how many are in blocks
 * @param misplaced how many are of another day
 * @param faults what is wrong, a clause each; none: the partition is sound
 */
public record PartitionCheck(Condition condition, long rows, long compacted, long misplaced, List<String> faults) {

    public PartitionCheck {
        faults = List.copyOf(faults);
    }

    /** What can be done about it. */
    public enum Condition {
        SOUND,
        /** Every entry can be read, but some are not as they should be. */
        FAULTY,
        /** Something cannot be read: what can be is to be saved into a new file. */
        CORRUPT,
        /** No partition of this program, or of a later version of it: to be left alone. */
        FOREIGN
    }

    public boolean isSound() {
        return condition == Condition.SOUND;
    }
}
