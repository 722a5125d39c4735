package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Chooses what goes so that a budget is kept: the oldest day first, and no day before every older one.
 *
 * <p>By size only whole days go, and never the present one, which is still being written. By number of entries the day on
 * the boundary loses its oldest ones.
 */
final class BudgetPlanning {

    private final RetentionRule rule;
    private final Budget budget;
    private final Instant now;
    private final Predicate<PlannedDay> measure;

    /** @param measure counts the entries of a day; false when that is impossible */
    BudgetPlanning(RetentionRule rule, Budget budget, Instant now, Predicate<PlannedDay> measure) {
        this.rule = rule;
        this.budget = budget;
        this.now = now;
        this.measure = measure;
    }

    /** @param days oldest first; those that are on hold are left out: they neither count nor go */
    void plan(List<PlannedDay> days) {
        Map<String, List<PlannedDay>> groups = new LinkedHashMap<>();
        for (PlannedDay day : days) {
            String context = day.key().context();
            if (rule.contexts().matches(context)) {
                String group = budget.scope() == Budget.Scope.EACH_CONTEXT ? context : "";
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(day);
            }
        }
        groups.values().forEach(budget.measure() == Budget.Measure.BYTES ? this::keepBytes : this::keepEntries);
    }

    private void keepBytes(List<PlannedDay> days) {
        long bytes = days.stream()
                .filter(day -> !day.goesWhole())
                .mapToLong(PlannedDay::bytes)
                .sum();
        for (PlannedDay day : days) {
            if (bytes <= budget.limit() || isPresent(day.key())) {
                return;
            }
            if (!day.goesWhole() && measure.test(day)) {
                day.goWhole(rule.name(budget.label()), PruneStep.Reason.BUDGET);
                bytes -= day.bytes();
            }
        }
    }

    private void keepEntries(List<PlannedDay> days) {
        List<PlannedDay> countable = days.stream().filter(measure).toList();
        long excess = countable.stream().mapToLong(PlannedDay::entriesLeft).sum() - budget.limit();
        for (PlannedDay day : countable) {
            if (excess <= 0) {
                return;
            }
            long goes = Math.min(excess, day.entriesLeft());
            if (goes > 0 && goes == day.entriesLeft() && !isPresent(day.key())) {
                day.goWhole(rule.name(budget.label()), PruneStep.Reason.BUDGET);
            } else if (goes > 0) {
                day.loseOldest(rule.name(budget.label()), goes);
            }
            excess -= goes;
        }
    }

    /** Whether the day is not over. */
    private boolean isPresent(PartitionKey key) {
        return key.lastEpoch() >= now.getEpochSecond();
    }
}
