package dev.logs.store;

import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds. */
final class CheckFindings {

    private final PartitionKey day;
    private final List<String> faults = new ArrayList<>();
    private boolean corrupt;
    long rows;
    long compacted;
    long misplaced;

    CheckFindings(PartitionKey day) {
        this.day = day;
    }

    boolean isOfDay(long epoch) {
        return epoch >= day.firstEpoch() && epoch <= day.lastEpoch();
    }

    PartitionKey day() {
        return day;
    }

    /** Something is not as it should be, but can be read. */
    void faulty(String what) {
        faults.add(what);
    }

    /** Something cannot be read. */
    void corrupt(String what) {
        corrupt = true;
        faults.add(what);
    }

    PartitionCheck result() {
        PartitionCheck.Condition condition = corrupt
                ? PartitionCheck.Condition.CORRUPT
                : faults.isEmpty() ? PartitionCheck.Condition.SOUND : PartitionCheck.Condition.FAULTY;
        return new PartitionCheck(condition, rows, compacted, misplaced, faults);
    }
}
