package dev.logs.query;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.BlockSpan;
import dev.logs.store.BucketDetail;
import dev.logs.store.EntryCursor;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupTaker;
import dev.logs.store.PartitionStatistics;
import dev.logs.store.RowRequest;
import dev.logs.store.SourceCount;
import dev.logs.store.StatisticsDetail;
import dev.logs.store.TimeBucket;
import java.util.List;
import java.util.Optional;

/** One open partition, as the query core sees it. One thread at a time; closing it gives the handle back. */
interface OpenPartition extends AutoCloseable {

    PartitionKey key();

    EntryCursor read(RowRequest request);

    Optional<LogEntry> find(long logid);

    /** The number of matches, without reading entries where the index knows. */
    long count(TimeRange range, FilterSet filters);

    /** Tells the number of matches by the value of a column; of one value several times. */
    void groupCount(TimeRange range, FilterSet filters, GroupColumn column, GroupTaker taker);

    /** The number of matches by stored level and span of time; the spans start at multiples of their width. */
    List<TimeBucket> histogram(TimeRange range, FilterSet filters, long bucketSeconds, BucketDetail detail);

    /** The sources of the matches with their counts and newest times, from the index where it knows. */
    List<SourceCount> sources(TimeRange range, FilterSet filters);

    /** What it has of the matches, and what it takes on the disk. */
    PartitionStatistics statistics(TimeRange range, FilterSet filters, StatisticsDetail detail);

    /** The blocks that may have entries of the range. */
    List<BlockSpan> blocks(TimeRange range);

    /** How a read will be done, in words. */
    String explain(RowRequest request);

    @Override
    void close();
}
