package dev.logs.store;

import dev.logs.error.StorageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One attempt to compact a file: what is there is encoded, and put in place of it if it is still there then. */
final class CompactionAttempt {

    /** How an attempt ended; only {@link #DONE} changed the file. */
    enum Outcome {
        NOTHING_TO_DO,
        DONE,
        /** Others changed what was encoded. */
        OVERTAKEN
    }

    private final Database database;
    private final CompactionSettings settings;
    private final TableShape shape;
    private final long version;
    private final BlockSet blocks;
    private final BlockSet joined;
    private final SharedParts kept;
    private final long lastLogid;
    private final String fitRows;
    private List<Long> misfits = List.of();
    private long rowsMoved;
    private long entries;

    /** Within a transaction, whose state of the file this is about. */
    CompactionAttempt(Database database, CompactionSettings settings) {
        this.database = database;
        this.settings = settings;
        this.version = dataVersion();
        this.shape = TableShape.read(database);
        Schema.check(database, shape);
        refuseObstacles();
        this.blocks = shape.hasBlocks()
                ? BlockSet.read(database, BlockShelf.STRICT)
                : BlockSet.none(database, BlockShelf.STRICT);
        this.joined = blocks.only(CompactionSurvey.joined(blocks, settings.blocks()));
        boolean allJoined = joined.all().size() == blocks.all().size();
        this.kept = allJoined ? SharedParts.NONE : blocks.shared();
        this.lastLogid = Logids.highest(database);
        BlockTables.createTemporary(database);
        noteExtraColumns();
        this.fitRows = RowFitness.condition(database, shape, "temp." + BlockTables.COLUMNS, lastLogid);
    }

    private long dataVersion() {
        return database.queryLong("PRAGMA data_version", List.of());
    }

    private void refuseObstacles() {
        Optional<String> obstacle = RowFitness.obstacle(database);
        if (obstacle.isPresent()) {
            throw new StorageException(
                    database.file() + " cannot be compacted: " + obstacle.get(),
                    "it is left as it is; another program relies on its rows");
        }
    }

    /** Rows move only with the values that those in blocks already have, or that the oldest row has. */
    private void noteExtraColumns() {
        String known = "temp." + BlockTables.COLUMNS;
        if (shape.hasBlocks()) {
            database.execute("INSERT INTO " + known + " SELECT name, value FROM main." + BlockTables.COLUMNS);
        }
        for (String column : shape.extraColumns()) {
            database.update(
                    "INSERT OR IGNORE INTO " + known + " SELECT ?, " + RowFitness.quoted(column)
                            + " FROM main.logs ORDER BY logid LIMIT 1",
                    List.of(column));
        }
    }

    /** Encodes what is to be moved; false when that is nothing. */
    boolean encode(LongConsumer progress) {
        CompactionNeed need = CompactionSurvey.of(database, shape, blocks, settings.blocks());
        if (!need.movesEntries()) {
            return false;
        }
        try (BlockMaker maker = new BlockMaker(database, settings, kept);
                CompactionSource source = source()) {
            BlockCutter cutter = new BlockCutter(settings.blocks(), need.entries(), block -> {
                maker.add(block);
                progress.accept(block.size());
            });
            while (source.next()) {
                cutter.add(source);
            }
            cutter.finish();
            maker.finish(blocks.all().size() - joined.all().size());
            misfits = source.misfits();
            entries = maker.rows();
            rowsMoved = entries - need.joinedRows();
            return rowsMoved > 0 || need.rewritesBlocks();
        }
    }

    private CompactionSource source() {
        database.beginSnapshot();
        return CompactionSource.open(database, shape, joined, fitRows);
    }

    private EntrySource entries(BlockSet blocksToo) {
        database.beginSnapshot();
        return EntrySource.open(database, shape, blocksToo, fitRows);
    }

    /** Entries that are in the new blocks. */
    long entries() {
        return entries;
    }

    /** Under the write lock: whether what was encoded is still what is there. */
    boolean isStillTrue() {
        return dataVersion() == version || hasSameBlocks() && hasSameEntries();
    }

    private boolean hasSameBlocks() {
        TableShape now = TableShape.read(database);
        if (!now.extraColumns().equals(shape.extraColumns())
                || RowFitness.obstacle(database).isPresent()) {
            return false;
        }
        if (!now.hasBlocks()) {
            return blocks.isEmpty();
        }
        BlockSet present = BlockSet.read(database, BlockShelf.STRICT);
        boolean same = present.all().size() == blocks.all().size()
                && (kept.dictionary().isEmpty()
                        || present.segments().size() == blocks.segments().size());
        for (int i = 0; same && i < present.all().size(); i++) {
            StoredBlock a = present.all().get(i);
            StoredBlock b = blocks.all().get(i);
            same = a.id() == b.id() && Arrays.equals(a.summary(), b.summary());
        }
        return same;
    }

    private boolean hasSameEntries() {
        BlockSet made = BlockSet.readTemporary(database, kept.dictionary());
        try (EntrySource source = entries(joined);
                EntryCursor expected = new MergedCursor(NoEntries.CURSOR, made, CompactionSource.EVERYTHING)) {
            while (source.next()) {
                if (!expected.next() || !expected.entry().equals(source.view().entry())) {
                    return false;
                }
            }
            return !expected.next() && source.misfits().equals(misfits);
        }
    }

    /** Under the write lock: puts the blocks in place of the entries. */
    void replace() {
        BlockTables.create(database, shape);
        long firstId = BlockTables.nextId(database);
        // First, so that the new blocks find room in the file: on a disk that is nearly full it need not grow.
        if (rowsMoved > 0) {
            removeRows();
        }
        removeJoined();
        BlockTables.takeTemporary(database, firstId);
    }

    private void removeJoined() {
        kept.removeDamaged(database);
        if (kept.dictionary().isEmpty()) {
            BlockTables.removeShared(database);
        }
        // Ids only rise, so that no reader takes a new block for one it knows.
        for (StoredBlock block : joined.all()) {
            BlockTables.remove(database, block.id());
        }
    }

    /**
     * Removes what was moved. Emptying the whole table takes no time whatever its size, so the few rows that stay are put
     * aside and back.
     */
    private void removeRows() {
        long before = database.queryLong("SELECT count(*) FROM main.logs", List.of());
        database.execute("DROP TABLE IF EXISTS temp.staying");
        database.execute("CREATE TEMP TABLE staying AS SELECT * FROM main.logs WHERE "
                + (before == rowsMoved ? "0" : "NOT (" + fitRows + ")"));
        misfits.forEach(logid ->
                database.update("INSERT INTO temp.staying SELECT * FROM main.logs WHERE logid = ?", List.of(logid)));
        long stays = database.queryLong("SELECT count(*) FROM temp.staying", List.of());
        if (before - stays != rowsMoved) {
            throw new IllegalStateException(database.file() + ": " + rowsMoved + " rows were encoded, but of " + before
                    + " only " + stays + " are to stay");
        }
        database.execute("DELETE FROM main.logs");
        database.execute("INSERT INTO main.logs SELECT * FROM temp.staying");
        database.execute("DROP TABLE temp.staying");
    }
}
