package dev.logs.query;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.error.StorageException;
import dev.logs.filter.FilterSet;
import dev.logs.store.EntryCursor;
import dev.logs.store.RowRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Opens partitions, and turns the trouble of a single one into a report, so that the rest can answer. Thread-safe. */
final class PartitionAccess {

    private final PartitionSource source;
    private final ProblemSink problems;
    private final QueryCounters counters;

    PartitionAccess(PartitionSource source, ProblemSink problems, QueryCounters counters) {
        this.source = source;
        this.problems = problems;
        this.counters = counters;
    }

    QueryCounters counters() {
        return counters;
    }

    /** How many partitions may be open at once. */
    int openMax() {
        return Math.max(1, source.openMax());
    }

    /** The partition, open; empty when it is gone or in trouble, which is reported. */
    Optional<OpenPartition> open(PartitionKey key) {
        try {
            return source.open(key);
        } catch (DamagedFileException | StorageException e) {
            skipped(key, e);
            return Optional.empty();
        }
    }

    /** The first entries of a request without opening the partition; empty when it must be opened for them. */
    Optional<EntryCursor> page(PartitionKey key, RowRequest request) {
        return source.page(key, request);
    }

    /** The matches of a small partition, in no order, without opening it; empty when it must be opened for them. */
    Optional<List<LogEntry>> all(PartitionKey key, TimeRange range, FilterSet filters) {
        return source.all(key, range, filters);
    }

    /** Opens the partition for a task. One that is gone or in trouble, which is reported, is left out. */
    void use(PartitionKey key, Consumer<OpenPartition> task) {
        Optional<OpenPartition> opened = open(key);
        if (opened.isEmpty()) {
            return;
        }
        try (OpenPartition partition = opened.get()) {
            task.accept(partition);
        } catch (DamagedFileException | StorageException e) {
            skipped(key, e);
        }
    }

    /** The second of the partition's newest entry, without opening it; empty when it must be opened for that. */
    OptionalLong newest(PartitionKey key) {
        return source.newest(key);
    }

    /** Reports that the rest of a partition is left out of the answer. */
    void skipped(PartitionKey key, LogsException error) {
        problems.report(Problem.of(key.toString(), error));
    }
}
