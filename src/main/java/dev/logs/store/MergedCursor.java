package dev.logs.store;

import dev.logs.block.BlockSummary;
import dev.logs.block.Haste;
import dev.logs.block.RowKey;
import dev.logs.block.SearchPlan;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.error.DamagedFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Rows and blocks of one file, merged into one order. A block is opened when the merge comes to its stretch of time, and
 * let go behind its last match, so that few are in memory and the first entries need only the first blocks.
 */
final class MergedCursor implements EntryCursor {

    private final EntryCursor rows;
    private final BlockSet blocks;
    private final RowRequest request;
    private final SearchPlan plan;
    private final Haste haste;

    /** Blocks that were not reached yet, in the order in which they will be. */
    private final List<StoredBlock> waiting;

    /** How many of them were reached. */
    private int reached;

    private final List<BlockWalk> walks = new ArrayList<>();
    private @Nullable LogEntry rowHead;
    private @Nullable EntryView current;
    private @Nullable BlockWalk usedWalk;
    private boolean rowIsUsed = true;
    private boolean open = true;
    private long remaining;
    private long fetchedFromBlocks;

    /** Takes over the cursor over the rows. */
    MergedCursor(EntryCursor rows, BlockSet blocks, RowRequest request) {
        this.rows = rows;
        this.blocks = blocks;
        this.request = request;
        this.plan = blocks.plan(request.filters());
        this.waiting = waiting(blocks, request);
        this.remaining = request.limit();
        this.haste = remaining <= StoreLimits.HASTY_ROWS_MAX ? Haste.ofPage() : Haste.none();
    }

    private static List<StoredBlock> waiting(BlockSet blocks, RowRequest request) {
        Order order = request.order();
        RowPosition after = request.after();
        RowKey place = after == null ? null : new RowKey(after.epoch(), after.nanos(), after.logid());
        List<StoredBlock> chosen = new ArrayList<>();
        for (StoredBlock block : blocks.within(request.range())) {
            if (place == null || BlockTimes.compare(BlockTimes.end(block.contents(), order), place, order) > 0) {
                chosen.add(block);
            }
        }
        chosen.sort(new ByStart(order));
        return chosen;
    }

    /** By where reading comes to them. */
    private record ByStart(Order order) implements Comparator<StoredBlock> {

        @Override
        public int compare(StoredBlock a, StoredBlock b) {
            return BlockTimes.compare(
                    BlockTimes.start(a.contents(), order), BlockTimes.start(b.contents(), order), order);
        }
    }

    @Override
    public boolean next() {
        current = null;
        if (remaining <= 0) {
            return false;
        }
        advanceUsed();
        while (current == null) {
            BlockWalk first = firstWalk();
            if (opensNext(first)) {
                openNext();
            } else if (first == null && rowHead == null) {
                remaining = 0;
                return false;
            } else if (first == null || isRowFirst(first)) {
                current = rows.view();
                rowIsUsed = true;
            } else {
                current = read(first);
            }
        }
        remaining--;
        return true;
    }

    /** What was answered last is left only now: finding the match behind it may take long. */
    private void advanceUsed() {
        if (rowIsUsed) {
            rowIsUsed = false;
            rowHead = rows.next() ? rows.entry() : null;
        }
        BlockWalk walk = usedWalk;
        if (walk != null) {
            usedWalk = null;
            advance(walk);
        }
    }

    private void advance(BlockWalk walk) {
        boolean goesOn = false;
        try {
            goesOn = walk.advance();
        } catch (DamagedFileException e) {
            blocks.report(walk.block().stored(), e);
        }
        if (!goesOn) {
            walks.remove(walk);
        }
    }

    private @Nullable BlockWalk firstWalk() {
        BlockWalk first = null;
        for (BlockWalk walk : walks) {
            if (first == null || BlockTimes.compare(walk.head(), first.head(), request.order()) < 0) {
                first = walk;
            }
        }
        return first;
    }

    private boolean isRowFirst(BlockWalk walk) {
        LogEntry row = rowHead;
        return row != null && BlockTimes.compare(key(row), walk.head(), request.order()) < 0;
    }

    private static RowKey key(LogEntry entry) {
        return new RowKey(entry.epoch(), entry.nanos(), entry.logid());
    }

    /** Whether the next block may hold something before what is at hand. */
    private boolean opensNext(@Nullable BlockWalk first) {
        if (reached == waiting.size()) {
            return false;
        }
        RowKey start = BlockTimes.start(waiting.get(reached).contents(), request.order());
        LogEntry row = rowHead;
        return (first == null || BlockTimes.compare(start, first.head(), request.order()) < 0)
                && (row == null || BlockTimes.compare(start, key(row), request.order()) < 0);
    }

    private void openNext() {
        StoredBlock block = waiting.get(reached++);
        try {
            OpenBlock opened = open(block);
            if (opened != null) {
                BlockWalk walk = new BlockWalk(opened, plan, request, haste);
                walks.add(walk);
                advance(walk);
            }
        } catch (DamagedFileException e) {
            blocks.report(block, e);
        }
    }

    /** Null when its summary tells that nothing matches. */
    private @Nullable OpenBlock open(StoredBlock block) {
        OpenBlock known = blocks.opened(block);
        if (known != null) {
            return known;
        }
        BlockSummary summary = blocks.summary(block);
        boolean mayMatch = haste.isOver() ? plan.count(summary).possible() > 0 : plan.mayMatch(summary);
        return mayMatch ? blocks.open(block, summary) : null;
    }

    /** The entry that a walk stands at; null when the block turns out to be damaged there, which ends the walk. */
    private @Nullable EntryView read(BlockWalk walk) {
        try {
            EntryView entry = walk.read();
            usedWalk = walk;
            fetchedFromBlocks++;
            return entry;
        } catch (DamagedFileException e) {
            blocks.report(walk.block().stored(), e);
            walks.remove(walk);
            return null;
        }
    }

    @Override
    public EntryView view() {
        if (current == null) {
            throw new NoSuchElementException("no current entry");
        }
        return current;
    }

    @Override
    public long rowsFetched() {
        return rows.rowsFetched() + fetchedFromBlocks;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            BlockWalk first = firstWalk();
            if (first != null) {
                blocks.keep(first.block());
            }
            walks.clear();
            reached = waiting.size();
            rows.close();
        }
    }
}
