package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.block.BlockSearch;
import dev.logs.block.BlockSummary;
import dev.logs.block.HourCounts;
import dev.logs.block.Origin;
import dev.logs.block.SearchPlan;
import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the matches in blocks: from their summaries where these decide, else by searching the payload. */
final class BlockAnswers {

    private static final long SECONDS_PER_HOUR = 3_600;

    private final BlockSet blocks;
    private final TimeRange range;
    private final FilterSet filters;
    private final SearchPlan plan;

    BlockAnswers(BlockSet blocks, TimeRange range, FilterSet filters) {
        this.blocks = blocks;
        this.range = range;
        this.filters = filters;
        this.plan = blocks.plan(filters);
    }

    static BlockAnswers of(BlockSet blocks, RowRequest request) {
        return new BlockAnswers(blocks, request.range(), request.filters());
    }

    /** What is done with one block. */
    private interface Work {
        void on(StoredBlock block, BlockSummary summary);
    }

    /** What is done with one matching row of a block. */
    private interface RowWork {
        void on(BlockReader reader, int row);
    }

    private void each(List<StoredBlock> chosen, Work work) {
        eachBlock(chosen, block -> work.on(block, blocks.summary(block)));
    }

    private void eachBlock(List<StoredBlock> chosen, Consumer<StoredBlock> work) {
        for (StoredBlock block : chosen) {
            try {
                work.accept(block);
            } catch (DamagedFileException e) {
                blocks.report(block, e);
            }
        }
    }

    private void eachRow(StoredBlock block, BlockSummary summary, RowWork work) {
        if (plan.count(summary).possible() == 0) {
            return;
        }
        BlockReader reader = blocks.open(block, summary).reader();
        BlockSearch search = reader.search(plan, range);
        for (int row = search.next(0); row != BlockSearch.NONE; row = search.next(row + 1)) {
            work.on(reader, row);
        }
    }

    private boolean isWhole(StoredBlock block) {
        return BlockTimes.isInside(block.contents(), range);
    }

    long count() {
        long[] total = {0};
        eachBlock(blocks.within(range), block -> total[0] += count(block));
        return total[0];
    }

    private long count(StoredBlock block) {
        return filters.isEmpty() && isWhole(block) ? block.contents().rows() : count(block, blocks.summary(block));
    }

    private long count(StoredBlock block, BlockSummary summary) {
        SearchPlan.CountBounds bounds = plan.count(summary);
        if (bounds.possible() == 0 || bounds.isExact() && isWhole(block)) {
            return bounds.certain();
        }
        return blocks.open(block, summary).reader().search(plan, range).count();
    }

    /** Tells of each value of each block. */
    void groups(GroupColumn column, GroupTaker taker) {
        eachBlock(blocks.within(range), block -> {
            // Into a map of its own, since a block that turns out to be damaged is left out as a whole.
            Map<@Nullable String, Long> ofBlock = new HashMap<>();
            if (column == GroupColumn.LEVEL && hoursDecide(block)) {
                eachHour(block, (hour, level, entries) -> ofBlock.merge(Integer.toString(level), entries, Long::sum));
            } else {
                addGroups(block, column, ofBlock);
            }
            ofBlock.forEach(taker::take);
        });
    }

    private void addGroups(StoredBlock block, GroupColumn column, Map<@Nullable String, Long> counts) {
        BlockSummary summary = blocks.summary(block);
        Optional<Map<Origin, Long>> origins = column == GroupColumn.JOB ? Optional.empty() : origins(block, summary);
        if (origins.isPresent()) {
            origins.get().forEach((origin, count) -> counts.merge(key(origin, column), count, Long::sum));
        } else {
            eachRow(block, summary, (reader, row) -> counts.merge(key(reader, row, column), 1L, Long::sum));
        }
    }

    /** Whether the counts by hour and level tell of all matches in a block: then neither its templates nor the dictionary are read. */
    private boolean hoursDecide(StoredBlock block) {
        return isWhole(block) && filters.filters().stream().allMatch(LevelFilter.class::isInstance);
    }

    /** Matches by hour and level, where these decide. */
    private void eachHour(StoredBlock block, HourCounts.Taker taker) {
        BlockSummary.eachHour(block.summary(), (hour, level, entries) -> {
            if (acceptsLevel(level)) {
                taker.take(hour, level, entries);
            }
        });
    }

    /** What is done with the matches of one block. */
    interface OriginsWork {
        void on(BlockSummary summary, Map<Origin, Long> counts);
    }

    /** How many matches each origin has in each block. */
    void eachOrigins(OriginsWork work) {
        each(blocks.within(range), (block, summary) -> {
            Optional<Map<Origin, Long>> known = origins(block, summary);
            Map<Origin, Long> counts = known.orElseGet(HashMap::new);
            if (known.isEmpty()) {
                eachRow(block, summary, (reader, row) -> counts.merge(reader.origin(row), 1L, Long::sum));
            }
            work.on(summary, counts);
        });
    }

    private Optional<Map<Origin, Long>> origins(StoredBlock block, BlockSummary summary) {
        return isWhole(block) ? plan.countByOrigin(summary) : Optional.empty();
    }

    private static @Nullable String key(BlockReader reader, int row, GroupColumn column) {
        return column == GroupColumn.JOB ? reader.job(row) : key(reader.origin(row), column);
    }

    private static String key(Origin origin, GroupColumn column) {
        return column == GroupColumn.SRC ? origin.src() : Integer.toString(origin.level());
    }

    /** What was counted in rows, together with what is in blocks; ascending by time, then stored level. */
    List<TimeBucket> withHistogram(List<TimeBucket> inRows, long bucketSeconds) {
        if (blocks.isEmpty()) {
            return inRows;
        }
        Map<TimeBucket, Long> counts = new HashMap<>();
        inRows.forEach(each -> counts.put(new TimeBucket(each.start(), each.level(), 0), each.count()));
        addHistogram(bucketSeconds, counts);
        List<TimeBucket> buckets = new ArrayList<>();
        counts.forEach((key, count) -> buckets.add(new TimeBucket(key.start(), key.level(), count)));
        buckets.sort(Counting.BY_TIME);
        return buckets;
    }

    /** The keys have a count of 0. */
    private void addHistogram(long bucketSeconds, Map<TimeBucket, Long> counts) {
        boolean isInHours = bucketSeconds % SECONDS_PER_HOUR == 0;
        eachBlock(blocks.within(range), block -> {
            Map<TimeBucket, Long> ofBlock = new HashMap<>();
            if (isInHours && hoursDecide(block)) {
                eachHour(
                        block,
                        (hour, level, entries) -> ofBlock.merge(
                                bucket(hour * SECONDS_PER_HOUR, bucketSeconds, level), entries, Long::sum));
            } else {
                eachRow(block, blocks.summary(block), (reader, row) -> {
                    int level = reader.origin(row).level();
                    ofBlock.merge(bucket(reader.epoch(row), bucketSeconds, level), 1L, Long::sum);
                });
            }
            ofBlock.forEach((key, count) -> counts.merge(key, count, Long::sum));
        });
    }

    private boolean acceptsLevel(int level) {
        for (EntryFilter filter : filters.filters()) {
            if (!((LevelFilter) filter).matches(level)) {
                return false;
            }
        }
        return true;
    }

    private static TimeBucket bucket(long epoch, long bucketSeconds, int level) {
        return new TimeBucket(Math.floorDiv(epoch, bucketSeconds) * bucketSeconds, level, 0);
    }

    /** The sources found in rows, together with those in blocks; ascending by name. */
    List<SourceCount> withSources(List<SourceCount> inRows) {
        if (blocks.isEmpty()) {
            return inRows;
        }
        Map<String, SourceCount> sources = new TreeMap<>();
        inRows.forEach(each -> sources.put(each.src(), each));
        new BlockSources(blocks, range, plan).add(sources);
        return new ArrayList<>(sources.values());
    }

    /** What a read would do with the blocks, in words. */
    String describe() {
        List<StoredBlock> inRange = blocks.within(range);
        int[] searched = {0};
        each(inRange, (block, summary) -> searched[0] += plan.count(summary).possible() > 0 ? 1 : 0);
        return searched[0] + " of " + blocks.all().size() + " blocks";
    }

    /** The entry with this logid. */
    static Optional<LogEntry> find(BlockSet blocks, long logid) {
        for (StoredBlock block : blocks.all()) {
            if (block.contents().logidMin() <= logid
                    && logid <= block.contents().logidMax()) {
                Optional<LogEntry> found = find(blocks, block, logid);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LogEntry> find(BlockSet blocks, StoredBlock block, long logid) {
        try {
            OpenBlock open = blocks.open(block);
            blocks.keep(open);
            BlockReader reader = open.reader();
            for (int row = 0; row < reader.rows(); row++) {
                if (reader.logid(row) == logid) {
                    return Optional.of(reader.entry(row));
                }
            }
        } catch (DamagedFileException e) {
            blocks.report(block, e);
        }
        return Optional.empty();
    }
}
