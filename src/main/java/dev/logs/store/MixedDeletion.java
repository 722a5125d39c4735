package dev.logs.store;

import dev.logs.block.BlockEntry;
import dev.logs.block.BlockInput;
import dev.logs.block.BlockReader;
import dev.logs.block.BlockSettings;
import dev.logs.entry.EntryView;
import dev.logs.entry.TimeRange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes entries of a file that has rows and blocks; within a write transaction. A block that loses some of its entries is made
 * anew from the others, and checked, before the old one goes.
 */
final class MixedDeletion {

    private final Database database;
    private final TableShape shape;
    private final BlockSet blocks;
    private final boolean hasFilters;
    private final Set<Long> doomed = new HashSet<>();
    private long firstEpoch = Long.MAX_VALUE;
    private long lastEpoch = Long.MIN_VALUE;

    MixedDeletion(Database database, TableShape shape) {
        this.database = database;
        this.shape = shape;
        this.blocks = BlockSet.read(database, BlockShelf.STRICT);
        this.hasFilters = BlockTables.haveFilters(database);
    }

    /** Deletes the first entries of the request, as many as its limit says, and answers how many there were. */
    int delete(RowRequest request) {
        choose(request);
        if (doomed.isEmpty()) {
            return 0;
        }
        RowDeletion.delete(database, List.copyOf(doomed));
        Instant first = Instant.ofEpochSecond(firstEpoch);
        List<StoredBlock> touched = blocks.within(new TimeRange(first, Instant.ofEpochSecond(lastEpoch, 999_999_999)));
        SharedParts before = blocks.shared();
        before.removeDamaged(database);
        CheckedEncoder encoder = new CheckedEncoder(database.file(), BlockSettings.DEFAULT, before);
        for (StoredBlock block : touched) {
            rewrite(block, encoder);
        }
        if (hasFilters) {
            encoder.words().ifPresent(words -> BlockTables.insertWords(database, "main", words));
        }
        forgetUnusedTexts();
        return doomed.size();
    }

    /** Rows and blocks have their logids from one sequence. */
    private void choose(RowRequest request) {
        database.beginSnapshot();
        try (EntryCursor cursor = new ReadPlanner(database, shape).open(request, blocks)) {
            while (cursor.next()) {
                EntryView entry = cursor.view();
                doomed.add(entry.logid());
                firstEpoch = Math.min(firstEpoch, entry.epoch());
                lastEpoch = Math.max(lastEpoch, entry.epoch());
            }
        }
    }

    private void rewrite(StoredBlock block, CheckedEncoder encoder) {
        BlockReader reader = blocks.open(block).reader();
        BlockInput kept = new BlockInput();
        BlockEntry entry = new BlockEntry();
        for (int row = 0; row < reader.rows(); row++) {
            if (!doomed.contains(reader.logid(row))) {
                reader.read(row, entry);
                kept.add(entry);
            }
        }
        if (kept.size() == reader.rows()) {
            return;
        }
        // Ids only rise, so that no reader takes a new block for one it knows.
        long id = BlockTables.nextId(database);
        if (kept.size() > 0) {
            MadeBlock made = encoder.check(encoder.encode(kept), kept);
            BlockTables.insert(database, "main", id, hasFilters ? made : made.withoutFilter());
        }
        BlockTables.remove(database, block.id());
    }

    /** What the blocks share is kept as long as there are any. */
    private void forgetUnusedTexts() {
        if (database.queryLong("SELECT EXISTS (SELECT 1 FROM main." + BlockTables.BLOCKS + ")", List.of()) == 0) {
            BlockTables.removeShared(database);
        }
    }
}
