package dev.logs.upkeep.verify;

import dev.logs.entry.PartitionKey;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.store.CheckDepth;
import dev.logs.store.PartitionVerifier;
import dev.logs.tree.TreeRoot;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Checks partitions, on all cores, one at a time each. Changes nothing. */
public final class VerifyRun {

    private final TreeRoot root;
    private final CheckDepth depth;
    private final ProblemSink uncheckable;

    /** @param uncheckable hears of partitions that cannot be checked; they are left out */
    public VerifyRun(TreeRoot root, CheckDepth depth, ProblemSink uncheckable) {
        this.root = root;
        this.depth = depth;
        this.uncheckable = uncheckable;
    }

    /**
     * Checks them all.
     *
     * @param progress told 1 for each that is done
     * @return in the order given
     */
    public List<CheckedPartition> check(List<PartitionKey> partitions, LongConsumer progress) {
        return partitions.parallelStream()
                .map(key -> {
                    Optional<CheckedPartition> checked = check(key);
                    progress.accept(1);
                    return checked;
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CheckedPartition> check(PartitionKey key) {
        try {
            return Optional.of(new CheckedPartition(key, PartitionVerifier.check(root.file(key), key, depth)));
        } catch (LogsException e) {
            // Removed meanwhile: there is nothing left to check.
            if (Files.exists(root.directory(key))) {
                uncheckable.report(Problem.of(key.toString(), e));
            }
            return Optional.empty();
        }
    }
}
