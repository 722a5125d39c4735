package dev.logs.query;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionStatistics;
import dev.logs.store.RowRequest;
import dev.logs.tree.PartitionSelection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The tree as the query core sees it: which partitions there are, and one of them, open. Thread-safe. */
interface PartitionSource {

    /**
     * The partitions that may hold entries of these contexts in this range, by their names: of any it may turn out later that
     * it is not there.
     */
    PartitionSelection resolve(ContextFilter contexts, TimeRange range);

    /** Whether there is such a partition; what stands in its place is reported. */
    boolean isThere(PartitionKey key);

    /** All context names of the tree. */
    List<String> contexts();

    /** The partition, open; empty when it is not there, or damaged and reported. */
    Optional<OpenPartition> open(PartitionKey key);

    /**
     * The first entries of a request, at most as many as it asks for, without opening the partition; none when it is not there, and empty
     * when it must be opened for them.
     */
    Optional<EntryCursor> page(PartitionKey key, RowRequest request);

    /**
     * The matches of a small partition, in no order, without opening it; none when it is not there, and empty when it must be opened for
     * them.
     */
    Optional<List<LogEntry>> all(PartitionKey key, TimeRange range, FilterSet filters);

    /** Whether the partition surely has no blocks, found out without opening it. */
    boolean hasRowsOnly(PartitionKey key);

    /** Statistics by level of a finished or small partition, without opening it; empty when it must be opened for them. */
    Optional<PartitionStatistics> glance(PartitionKey key);

    /** The second of the partition's newest entry, without opening it; empty when it must be opened for that. */
    OptionalLong newest(PartitionKey key);

    /** How many partitions may be open at once. */
    int openMax();
}
