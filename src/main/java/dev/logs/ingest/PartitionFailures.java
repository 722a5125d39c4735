package dev.logs.ingest;

import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.error.StorageException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which partitions take no entries any more, and when going on makes no sense. Thread-safe.
 *
 * <p>A damaged partition concerns only itself. A refusal of the disk may concern one partition (permission) or all of
 * them (full, read-only). It concerns all, and ends the run, when nothing could be written anywhere, when the only
 * partition that took entries so far takes no more, or when several are refused in a row.
 */
final class PartitionFailures {

    /** More would read more input only to throw it away; less would give up on the others too early. */
    private static final int REFUSALS_IN_A_ROW_MAX = 3;

    private final ProblemSink problems;
    private final IngestCounters counters;
    private final BooleanSupplier acceptsWrites;

    /** Entries refused, by partition. */
    private final Map<PartitionKey, Long> failed = new LinkedHashMap<>();

    private final Set<PartitionKey> written = new HashSet<>();
    private int refusalsInARow;
    private @Nullable StorageException hopeless;

    /** @param acceptsWrites asked after a refusal: whether anything can be written in the tree at all */
    PartitionFailures(ProblemSink problems, IngestCounters counters, BooleanSupplier acceptsWrites) {
        this.problems = problems;
        this.counters = counters;
        this.acceptsWrites = acceptsWrites;
    }

    synchronized boolean hasFailed(PartitionKey partition) {
        return failed.containsKey(partition);
    }

    synchronized void wrote(PartitionKey partition) {
        written.add(partition);
        refusalsInARow = 0;
    }

    /** Entries for a partition that has failed before, or that come when nothing is written any more. */
    synchronized void refuse(EntryBatch batch) {
        failed.merge(batch.partition(), (long) batch.atStake(), Long::sum);
        counters.refused(batch.atStake());
    }

    synchronized void damaged(EntryBatch batch, DamagedFileException error) {
        report(batch, error);
    }

    synchronized void unwritable(EntryBatch batch, StorageException error) {
        refusalsInARow++;
        boolean onlyOne = written.size() == 1 && written.contains(batch.partition());
        if (onlyOne || refusalsInARow >= REFUSALS_IN_A_ROW_MAX || !acceptsWrites.getAsBoolean()) {
            hopeless = hopeless == null ? error : hopeless;
            refuse(batch);
        } else {
            report(batch, error);
        }
    }

    /** Why the run cannot go on, or null. */
    synchronized @Nullable StorageException hopeless() {
        return hopeless;
    }

    /** Tells at the end of the run how much each failed partition cost. */
    synchronized void reportLosses() {
        failed.forEach((partition, entries) -> problems.report(Problem.of(
                partition.toString(), entries == 1 ? "1 entry was not stored" : entries + " entries were not stored")));
    }

    private void report(EntryBatch batch, LogsException error) {
        problems.report(Problem.of(batch.partition().toString(), error));
        refuse(batch);
    }
}
