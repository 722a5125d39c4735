package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.filter.ContextFilter;
import dev.logs.store.PartitionFile;
import dev.logs.store.PartitionSummary;
import dev.logs.store.SideFiles;
import dev.logs.store.StoreSettings;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds out what goes by a policy. Only reads; a partition in trouble is reported and stays. */
public final class PrunePlanner {

    private static final Comparator<PruneStep> WHOLE_DAYS_FIRST =
            Comparator.comparing((PruneStep step) -> !step.isWholeDay()).thenComparing(PruneStep::partition);

    private final TreeRoot root;
    private final StoreSettings settings;
    private final ProblemSink problems;
    private final Instant now;

    /** @param now decides which holds are in force and which day is still being written */
    public PrunePlanner(TreeRoot root, StoreSettings settings, ProblemSink problems, Instant now) {
        this.root = root;
        this.settings = settings;
        this.problems = problems;
        this.now = now;
    }

    /** What goes by the policy at this moment. */
    public PrunePlan plan(RetentionPolicy policy) {
        PartitionResolver resolver = new PartitionResolver(root, problems);
        List<PartitionKey> keys = new ArrayList<>(
                resolver.resolve(ContextFilter.ALL, TimeRange.ALL).partitions());
        Collections.sort(keys);
        long treeBytes = 0;
        List<PlannedDay> days = new ArrayList<>();
        for (PartitionKey key : keys) {
            long bytes = SideFiles.bytes(root.file(key));
            treeBytes += bytes;
            if (policy.holds().stream().noneMatch(hold -> hold.protects(key, now))) {
                days.add(new PlannedDay(key, bytes));
            }
        }
        for (PlannedDay day : days) {
            planAges(day, policy.agesOf(day.key().context()));
        }
        for (RetentionRule rule : policy.rules()) {
            if (rule.budget() != null) {
                new BudgetPlanning(rule, rule.budget(), now, this::measure).plan(days);
            }
        }
        List<PruneStep> steps = new ArrayList<>();
        days.forEach(day -> steps.addAll(day.steps()));
        steps.sort(WHOLE_DAYS_FIRST);
        return new PrunePlan(steps, resolver.leftovers(), treeBytes);
    }

    private void planAges(PlannedDay day, ContextAges ages) {
        List<ContextAges.AgeRule> due =
                ages.rules().stream().filter(rule -> rule.concerns(day.key())).toList();
        if (due.isEmpty()) {
            return;
        }
        try (PartitionFile file = PartitionFile.openForReading(root.file(day.key()), settings)) {
            day.measured(file.summary());
            if (ages.expired(day.key())) {
                day.goWhole(oldest(due), PruneStep.Reason.AGE);
            } else {
                due.forEach(rule -> planRows(day, rule, file));
            }
        } catch (LogsException e) {
            spare(day, e);
        }
    }

    /** Of several levels the one that is kept longest decides when the day goes. */
    private static String oldest(List<ContextAges.AgeRule> due) {
        return due.stream()
                .min(Comparator.comparing(ContextAges.AgeRule::before))
                .map(ContextAges.AgeRule::name)
                .orElseThrow();
    }

    private static void planRows(PlannedDay day, ContextAges.AgeRule rule, PartitionFile file) {
        long entries = file.count(rule.range(), rule.filters());
        if (entries > 0) {
            day.losePart(rule, entries);
        }
    }

    /** Counts the entries of a day; false when they cannot be counted, and the day stays. */
    private boolean measure(PlannedDay day) {
        if (day.isMeasured()) {
            return true;
        }
        try (PartitionFile file = PartitionFile.openForReading(root.file(day.key()), settings)) {
            PartitionSummary summary = file.summary();
            day.measured(summary);
            return true;
        } catch (LogsException e) {
            spare(day, e);
            return false;
        }
    }

    private void spare(PlannedDay day, LogsException error) {
        day.stays();
        problems.report(Problem.of(day.key().toString(), error));
    }
}
