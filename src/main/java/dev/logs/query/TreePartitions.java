package dev.logs.query;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.store.BlockSpan;
import dev.logs.store.BucketDetail;
import dev.logs.store.EntryCursor;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupTaker;
import dev.logs.store.NoEntries;
import dev.logs.store.PartitionStatistics;
import dev.logs.store.QuietFile;
import dev.logs.store.RowRequest;
import dev.logs.store.SourceCount;
import dev.logs.store.StatisticsDetail;
import dev.logs.store.TimeBucket;
import dev.logs.tree.HandleCache;
import dev.logs.tree.Lease;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.PartitionSelection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The partitions of a tree on disk. */
final class TreePartitions implements PartitionSource {

    private final PartitionResolver resolver;
    private final HandleCache handles;

    TreePartitions(PartitionResolver resolver, HandleCache handles) {
        this.resolver = resolver;
        this.handles = handles;
    }

    @Override
    public PartitionSelection resolve(ContextFilter contexts, TimeRange range) {
        return resolver.named(contexts, range);
    }

    @Override
    public boolean isThere(PartitionKey key) {
        return resolver.isThere(key);
    }

    @Override
    public List<String> contexts() {
        return resolver.contexts();
    }

    @Override
    public Optional<OpenPartition> open(PartitionKey key) {
        // Context lines ask again and again for what is being read.
        boolean there = handles.isInUse(key) || isThere(key);
        return there ? handles.acquire(key).map(lease -> new LeasedPartition(key, lease)) : Optional.empty();
    }

    @Override
    public Optional<EntryCursor> page(PartitionKey key, RowRequest request) {
        return handles.look(
                key, () -> isThere(key) ? QuietFile.page(resolver.file(key), request) : Optional.of(NoEntries.CURSOR));
    }

    @Override
    public Optional<List<LogEntry>> all(PartitionKey key, TimeRange range, FilterSet filters) {
        return handles.look(
                key, () -> isThere(key) ? QuietFile.all(resolver.file(key), range, filters) : Optional.of(List.of()));
    }

    @Override
    public boolean hasRowsOnly(PartitionKey key) {
        return handles.look(key, () -> Optional.of(isThere(key) && QuietFile.hasRowsOnly(resolver.file(key))))
                .orElse(false);
    }

    @Override
    public Optional<PartitionStatistics> glance(PartitionKey key) {
        return isThere(key) ? handles.look(key, () -> QuietFile.statistics(resolver.file(key))) : Optional.empty();
    }

    @Override
    public OptionalLong newest(PartitionKey key) {
        return handles.look(key, () -> QuietFile.newest(resolver.file(key)))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public int openMax() {
        return handles.limits().openMax();
    }

    /** An open file of the cache. */
    private record LeasedPartition(PartitionKey key, Lease lease) implements OpenPartition {

        @Override
        public EntryCursor read(RowRequest request) {
            return lease.file().read(request);
        }

        @Override
        public Optional<LogEntry> find(long logid) {
            return lease.file().find(logid);
        }

        @Override
        public long count(TimeRange range, FilterSet filters) {
            return lease.file().count(range, filters);
        }

        @Override
        public void groupCount(TimeRange range, FilterSet filters, GroupColumn column, GroupTaker taker) {
            lease.file().groupCount(range, filters, column, taker);
        }

        @Override
        public List<TimeBucket> histogram(TimeRange range, FilterSet filters, long bucketSeconds, BucketDetail detail) {
            return lease.file().histogram(range, filters, bucketSeconds, detail);
        }

        @Override
        public List<SourceCount> sources(TimeRange range, FilterSet filters) {
            return lease.file().sources(range, filters);
        }

        @Override
        public PartitionStatistics statistics(TimeRange range, FilterSet filters, StatisticsDetail detail) {
            return lease.file().statistics(range, filters, detail);
        }

        @Override
        public List<BlockSpan> blocks(TimeRange range) {
            return lease.file().blocks(range);
        }

        @Override
        public String explain(RowRequest request) {
            return lease.file().describe(request);
        }

        @Override
        public void close() {
            lease.close();
        }
    }
}
