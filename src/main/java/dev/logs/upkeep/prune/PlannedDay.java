package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.PartitionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A partition while the plan is made. */
final class PlannedDay {

    private final PartitionKey key;
    private final long bytes;
    private final List<PruneStep> steps = new ArrayList<>();
    private @Nullable PartitionSummary summary;

    PlannedDay(PartitionKey key, long bytes) {
        this.key = key;
        this.bytes = bytes;
    }

    PartitionKey key() {
        return key;
    }

    /** On the disk, before anything is removed. */
    long bytes() {
        return bytes;
    }

    List<PruneStep> steps() {
        return steps;
    }

    boolean isMeasured() {
        return summary != null;
    }

    void measured(PartitionSummary found) {
        summary = found;
    }

    boolean goesWhole() {
        return !steps.isEmpty() && steps.get(0).isWholeDay();
    }

    /** Entries that stay after the steps so far. */
    long entriesLeft() {
        return goesWhole() ? 0 : counted().entries() - planned();
    }

    /** The whole partition goes, in place of any part of it. */
    void goWhole(String rule, PruneStep.Reason reason) {
        steps.clear();
        PartitionSummary all = counted();
        Extent extent = new Extent(all.entries(), bytes, all.firstEpoch(), all.lastEpoch());
        steps.add(new PruneStep(key, rule, new PruneStep.WholeDay(), reason, extent));
    }

    void losePart(ContextAges.AgeRule rule, long entries) {
        long others = counted().entries() - entries;
        PruneStep.Entries reach = new PruneStep.Entries(rule.range(), rule.filters(), Long.MAX_VALUE, others);
        addPart(rule.name(), PruneStep.Reason.AGE, reach);
    }

    /** The oldest entries go, as many as given. */
    void loseOldest(String rule, long entries) {
        long others = counted().entries() - entries;
        addPart(rule, PruneStep.Reason.BUDGET, new PruneStep.Entries(TimeRange.ALL, FilterSet.NONE, entries, others));
    }

    void stays() {
        steps.clear();
    }

    private void addPart(String rule, PruneStep.Reason reason, PruneStep.Entries reach) {
        PartitionSummary all = counted();
        long entries = all.entries() - reach.others();
        Instant until = reach.range().until();
        long share = all.entries() == 0 ? 0 : (long) ((double) bytes * entries / all.entries());
        OptionalLong last = until == null
                ? all.lastEpoch()
                : OptionalLong.of(
                        Math.min(until.getEpochSecond(), all.lastEpoch().orElse(Long.MAX_VALUE)));
        steps.add(new PruneStep(key, rule, reach, reason, new Extent(entries, share, all.firstEpoch(), last)));
    }

    private long planned() {
        return steps.stream().mapToLong(step -> step.extent().entries()).sum();
    }

    private PartitionSummary counted() {
        if (summary == null) {
            throw new IllegalStateException(key + " was not counted");
        }
        return summary;
    }
}
