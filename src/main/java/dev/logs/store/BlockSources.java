package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.block.BlockSearch;
import dev.logs.block.BlockSummary;
import dev.logs.block.Origin;
import dev.logs.block.RowKey;
import dev.logs.block.SearchPlan;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the sources of the matches in blocks. Counts come from summaries where these decide; a source's newest time is
 * looked up in the newest block that has it, walking backwards no further than to its last entry.
 */
final class BlockSources {

    private final BlockSet blocks;
    private final TimeRange range;
    private final SearchPlan plan;
    private final Map<String, SourceCount> found = new HashMap<>();

    BlockSources(BlockSet blocks, TimeRange range, SearchPlan plan) {
        this.blocks = blocks;
        this.range = range;
        this.plan = plan;
    }

    void add(Map<String, SourceCount> sources) {
        List<StoredBlock> newestFirst = blocks.within(range);
        newestFirst.sort(
                (a, b) -> BlockTimes.compare(a.contents().last(), b.contents().last(), Order.NEWEST_FIRST));
        for (StoredBlock block : newestFirst) {
            try {
                add(block, blocks.summary(block));
            } catch (DamagedFileException e) {
                blocks.report(block, e);
            }
        }
        found.forEach((src, count) -> sources.merge(src, count, SourceCount::and));
    }

    private void add(StoredBlock block, BlockSummary summary) {
        if (plan.count(summary).possible() == 0) {
            return;
        }
        Map<String, SourceCount> ofBlock = new HashMap<>();
        boolean whole = BlockTimes.isInside(block.contents(), range);
        Optional<Map<Origin, Long>> counts = whole ? plan.countByOrigin(summary) : Optional.empty();
        if (counts.isPresent()) {
            counts.get().forEach((origin, count) -> merge(ofBlock, uncertain(origin.src(), count)));
            lookUpNewest(block, summary, ofBlock);
        } else {
            BlockReader reader = blocks.open(block, summary).reader();
            BlockSearch search = reader.search(plan, range);
            for (int row = search.next(0); row != BlockSearch.NONE; row = search.next(row + 1)) {
                merge(ofBlock, new SourceCount(reader.origin(row).src(), 1, reader.epoch(row), reader.nanos(row)));
            }
        }
        ofBlock.values().forEach(count -> merge(found, count));
    }

    private static SourceCount uncertain(String src, long count) {
        return new SourceCount(src, count, Long.MIN_VALUE, 0);
    }

    private static void merge(Map<String, SourceCount> sources, SourceCount count) {
        sources.merge(count.src(), count, SourceCount::and);
    }

    private void lookUpNewest(StoredBlock block, BlockSummary summary, Map<String, SourceCount> ofBlock) {
        Set<String> wanted = new HashSet<>();
        for (String src : ofBlock.keySet()) {
            SourceCount known = found.get(src);
            if (known == null || isBefore(known, block.contents().last())) {
                wanted.add(src);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        BlockReader reader = blocks.open(block, summary).reader();
        BlockSearch search = reader.search(plan, range);
        int row = search.previous(reader.rows() - 1);
        while (row != BlockSearch.NONE && !wanted.isEmpty()) {
            String src = reader.origin(row).src();
            if (wanted.remove(src)) {
                merge(ofBlock, new SourceCount(src, 0, reader.epoch(row), reader.nanos(row)));
            }
            row = search.previous(row - 1);
        }
    }

    private static boolean isBefore(SourceCount known, RowKey last) {
        return known.lastEpoch() < last.epoch()
                || known.lastEpoch() == last.epoch() && known.lastNanos() < last.nanos();
    }
}
