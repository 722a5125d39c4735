package dev.logs.store;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches as blocks without making rows of them first, a transaction each: for days that are over when their entries
 * arrive. Entries without logids get those that go on where the given ones end.
 */
final class BlockAppender implements AutoCloseable {

    private final Database database;
    private final WriteLock lock;
    private final BlockSettings settings;
    private final Runnable beforeCommit;
    private @Nullable BlockChain chain;

    /** @param beforeCommit the last of each transaction; what it throws ends the transaction and is thrown on */
    BlockAppender(Database database, WriteLock lock, BlockSettings settings, Runnable beforeCommit) {
        this.beforeCommit = beforeCommit;
        this.database = database;
        this.lock = lock;
        this.settings = settings;
    }

    /** Whether blocks may be added to the file, and will have all that its rows have. */
    static boolean suits(Database database, TableShape shape) {
        return shape.origin() == SchemaOrigin.OWN
                && shape.extraColumns().isEmpty()
                && RowFitness.numbersForEver(database)
                && RowFitness.obstacle(database).isEmpty();
    }

    /**
     * Commits a batch as a block.
     *
     * @param batch at most as many entries as a block may have
     * @param ahead the same, encoded by what was {@link #chain()} then; of no use when that was broken meanwhile
     * @return empty, and nothing is stored, when some entries bring logids and not all of them can be kept
     */
    Optional<AppendResult> append(List<LogEntry> batch, Optional<EncodedBatch> ahead) throws ReplacedFileException {
        LogidPlan plan = ahead.map(EncodedBatch::plan).orElseGet(() -> LogidPlan.of(batch));
        while (true) {
            BlockChain current = chain();
            long last = database.queryLong("SELECT seq FROM main.sqlite_sequence WHERE name = 'logs'", List.of());
            if (!plan.assigns() && !BlockLogids.areFree(database, batch, last)) {
                return Optional.empty();
            }
            Optional<EncodedBatch> fitting = ahead.filter(each -> current.isNext(each) && each.last() == last);
            if (fitting.isEmpty()) {
                ahead.ifPresent(each -> each.chain().breakOff());
            }
            Optional<EncodedBatch> encoded = fitting.or(() -> current.encodeNext(batch, last));
            if (encoded.isPresent() && isStored(encoded.get(), encoded.get().check())) {
                return Optional.of(
                        plan.assigns()
                                ? new AppendResult(last + 1, last + batch.size(), batch.size(), 0)
                                : new AppendResult(0, 0, batch.size(), 0));
            }
            // Others have changed the file: what they did to the dictionary must be known before the next block is
            // made. Or rows came between blocks that were encoded already.
            close();
        }
    }

    /** The blocks to come, for the file as it is now. */
    BlockChain chain() {
        BlockChain known = chain;
        if (known == null || !known.isValid(dataVersion())) {
            close();
            known = start();
            chain = known;
        }
        return known;
    }

    private BlockChain start() {
        database.beginSnapshot();
        try {
            SharedParts before = BlockTables.exist(database)
                    ? BlockSet.read(database, BlockShelf.STRICT).shared()
                    : SharedParts.NONE;
            CheckedEncoder encoder = new CheckedEncoder(database.file(), settings, before);
            long last = database.queryLong("SELECT seq FROM main.sqlite_sequence WHERE name = 'logs'", List.of());
            return new BlockChain(encoder, before, dataVersion(), last);
        } finally {
            database.endSnapshot();
        }
    }

    private long dataVersion() {
        return database.queryLong("PRAGMA data_version", List.of());
    }

    private boolean isStored(EncodedBatch batch, MadeBlock made) throws ReplacedFileException {
        begin();
        try {
            TableShape shape = TableShape.read(database);
            boolean unchanged = batch.chain().isValid(dataVersion()) && Logids.last(database, shape) == batch.last();
            if (unchanged) {
                store(batch, made, shape);
                beforeCommit.run();
                if (OrderMark.covers(database, batch.last())) {
                    OrderMark.set(database, batch.newLast());
                }
            }
            lock.commit();
            if (unchanged) {
                batch.chain().stored();
            }
            return unchanged;
        } catch (RuntimeException | Error e) {
            close();
            lock.rollback(e);
            throw e;
        }
    }

    /** Whatever is not stored, the encoder knows more of the dictionary now than the file. */
    private void begin() throws ReplacedFileException {
        try {
            lock.begin();
        } catch (ReplacedFileException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void store(EncodedBatch batch, MadeBlock made, TableShape shape) {
        if (!shape.hasBlocks()) {
            BlockTables.create(database, shape);
        }
        if (batch.chain().isAtStart()) {
            batch.chain().before().removeDamaged(database);
        }
        long id = BlockTables.nextId(database);
        BlockTables.insert(database, "main", id, made);
        if (database.update("UPDATE main.sqlite_sequence SET seq = ? WHERE name = 'logs'", List.of(batch.newLast()))
                == 0) {
            database.update(
                    "INSERT INTO main.sqlite_sequence (name, seq) VALUES ('logs', ?)", List.of(batch.newLast()));
        }
    }

    @Override
    public void close() {
        BlockChain current = chain;
        chain = null;
        if (current != null) {
            current.breakOff();
        }
    }
}
