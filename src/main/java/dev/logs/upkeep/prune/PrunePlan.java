package dev.logs.upkeep.prune;

import dev.logs.tree.Leftover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run would remove.
 *
 * @param steps whole days first, which frees room for the rest; each kind from the oldest day on
 * @param leftovers what an earlier run took out of the tree and did not delete
 * @param treeBytes what the tree takes on the disk
 */
public record PrunePlan(List<PruneStep> steps, List<Leftover> leftovers, long treeBytes) {

    public static final PrunePlan NOTHING = new PrunePlan(List.of(), List.of(), 0);

    public PrunePlan {
        steps = List.copyOf(steps);
        leftovers = List.copyOf(leftovers);
    }

    public boolean isEmpty() {
        return steps.isEmpty() && leftovers.isEmpty();
    }

    /** Everything that goes. */
    public RuleTotals total() {
        RuleTotals total = RuleTotals.nothing("");
        for (PruneStep step : steps) {
            total = total.plus(step, step.extent());
        }
        return total;
    }

    /** What goes by each rule, in the order of their first step. */
    public List<RuleTotals> byRule() {
        Map<String, RuleTotals> totals = new LinkedHashMap<>();
        for (PruneStep step : steps) {
            RuleTotals before = totals.getOrDefault(step.rule(), RuleTotals.nothing(step.rule()));
            totals.put(step.rule(), before.plus(step, step.extent()));
        }
        return new ArrayList<>(totals.values());
    }

    /** How much of the tree goes, by size, in percent, rounded up. */
    public int sharePercent() {
        long bytes = total().extent().bytes();
        return treeBytes == 0 ? 0 : (int) Math.min(100, (bytes * 100 + treeBytes - 1) / treeBytes);
    }
}
