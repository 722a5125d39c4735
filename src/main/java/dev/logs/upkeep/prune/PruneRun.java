package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.store.PartitionFile;
import dev.logs.store.PartitionSummary;
import dev.logs.store.SideFiles;
import dev.logs.store.StoreSettings;
import dev.logs.tree.Leftover;
import dev.logs.tree.PartitionRemover;
import dev.logs.tree.TreeRoot;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Removes what a plan says. What cannot be removed is reported, and the rest goes on; of a budget nothing newer goes then.
 */
public final class PruneRun {

    private final TreeRoot root;
    private final StoreSettings settings;
    private final ProblemSink problems;
    private final PartitionRemover remover;
    private final Map<String, RuleTotals> removed = new LinkedHashMap<>();

    /** Contexts of which a day that had to go is still there. */
    private final Set<String> stuck = new HashSet<>();

    private volatile boolean stopped;

    public PruneRun(TreeRoot root, StoreSettings settings, ProblemSink problems) {
        this.root = root;
        this.settings = settings;
        this.problems = problems;
        this.remover = new PartitionRemover(root, settings.modes());
    }

    /** Ends the run after the transaction that is under way. From another thread. */
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    /**
     * Executes the plan.
     *
     * @return what was removed, by rule
     */
    public List<RuleTotals> execute(PrunePlan plan, PruneProgress progress) {
        plan.leftovers().forEach(this::finish);
        int done = 0;
        for (PruneStep step : plan.steps()) {
            if (stopped) {
                break;
            }
            perform(step);
            progress.did(++done, plan.steps().size());
        }
        return List.copyOf(removed.values());
    }

    private void finish(Leftover leftover) {
        try {
            remover.delete(leftover);
        } catch (LogsException e) {
            problems.report(Problem.of(leftover.directory().toString(), e));
        }
    }

    private void perform(PruneStep step) {
        PartitionKey key = step.partition();
        if (step.reason() == PruneStep.Reason.BUDGET && stuck.contains(key.context())) {
            return;
        }
        if (!Files.exists(root.file(key))) {
            return;
        }
        try {
            if (step.reach() instanceof PruneStep.Entries entries) {
                removeEntries(step, entries);
            } else {
                removeDay(step);
            }
        } catch (LogsException e) {
            stuck.add(key.context());
            problems.report(Problem.of(key.toString(), e));
        }
    }

    private void removeDay(PruneStep step) {
        Leftover leftover;
        long bytes = SideFiles.bytes(root.file(step.partition()));
        try (PartitionFile file = PartitionFile.openForRemoval(root.file(step.partition()), settings)) {
            PartitionSummary found = file.summary();
            leftover = remover.takeOut(step.partition(), file);
            count(step, new Extent(found.entries(), bytes, found.firstEpoch(), found.lastEpoch()));
        }
        remover.delete(leftover);
    }

    private void removeEntries(PruneStep step, PruneStep.Entries entries) {
        if (entries.others() == 0 && removeIfAllGo(step, entries)) {
            return;
        }
        long before = SideFiles.bytes(root.file(step.partition()));
        long deleted = 0;
        boolean empty = false;
        try (PartitionFile file = PartitionFile.openForWriting(root.file(step.partition()), settings)) {
            EntryDeletion deletion = new EntryDeletion(entries, file);
            while (!stopped && deletion.goesOn()) {
                deletion.deleteSome(file);
                deleted = deletion.deleted();
            }
            empty = file.summary().entries() == 0;
            if (!empty) {
                file.giveBackPages();
            }
        } finally {
            long freed = Math.max(0, before - SideFiles.bytes(root.file(step.partition())));
            Extent planned = step.extent();
            count(step, new Extent(deleted, freed, planned.firstEpoch(), planned.lastEpoch()));
        }
        if (empty) {
            removeIfEmpty(step);
        }
    }

    /** Deleting every entry one by one takes room on the disk, removing the file does not. */
    private boolean removeIfAllGo(PruneStep step, PruneStep.Entries entries) {
        try (PartitionFile file = PartitionFile.openForRemoval(root.file(step.partition()), settings)) {
            PartitionSummary found = file.summary();
            if (found.entries() > entries.limit()
                    || found.entries() != file.count(entries.range(), entries.filters())) {
                return false;
            }
            long bytes = SideFiles.bytes(root.file(step.partition()));
            Leftover leftover = remover.takeOut(step.partition(), file);
            count(step, new Extent(found.entries(), bytes, found.firstEpoch(), found.lastEpoch()));
            remover.delete(leftover);
            return true;
        }
    }

    private void removeIfEmpty(PruneStep step) {
        try (PartitionFile file = PartitionFile.openForRemoval(root.file(step.partition()), settings)) {
            if (file.summary().entries() == 0) {
                long bytes = SideFiles.bytes(root.file(step.partition()));
                remover.delete(remover.takeOut(step.partition(), file));
                addBytes(step.rule(), bytes);
            }
        }
    }

    private void addBytes(String rule, long bytes) {
        Extent more = new Extent(0, bytes, OptionalLong.empty(), OptionalLong.empty());
        removed.computeIfPresent(
                rule,
                (name, totals) -> new RuleTotals(
                        name, totals.days(), totals.parts(), totals.extent().plus(more)));
    }

    private void count(PruneStep step, Extent extent) {
        RuleTotals before = removed.getOrDefault(step.rule(), RuleTotals.nothing(step.rule()));
        removed.put(step.rule(), before.plus(step, extent));
    }
}
