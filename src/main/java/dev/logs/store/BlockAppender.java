package dev.logs.store;

import dev.logs.block.BlockInput;
import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches as blocks without making rows of them first, a transaction each: for days that are over when their entries
 * arrive. Entries without logids get those that go on where the given ones end.
 */
final class BlockAppender implements AutoCloseable {

    /** A block, and the words that its filter needs and the file does not have. */
    private record Made(MadeBlock block, Optional<byte[]> words) {}

    private static final Comparator<LogEntry> IN_ORDER = Comparator.comparingLong(LogEntry::epoch)
            .thenComparingInt(LogEntry::nanos)
            .thenComparingLong(LogEntry::logid);

    private final Database database;
    private final WriteLock lock;
    private final BlockSettings settings;
    private final Runnable beforeCommit;
    private @Nullable CheckedEncoder encoder;

    /** What was in the file before the first block of the encoder. */
    private SharedParts before = SharedParts.NONE;

    private long encoderVersion;

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
     * @return empty, and nothing is stored, when some entries bring logids and not all of them can be kept
     */
    Optional<AppendResult> append(List<LogEntry> batch) throws ReplacedFileException {
        LogidPlan plan = LogidPlan.of(batch);
        while (true) {
            CheckedEncoder current = encoder();
            long last = database.queryLong("SELECT seq FROM main.sqlite_sequence WHERE name = 'logs'", List.of());
            if (!plan.assigns() && !BlockLogids.areFree(database, batch, last)) {
                return Optional.empty();
            }
            BlockInput entries = plan.assigns() ? numbered(batch, last) : ordered(batch);
            MadeBlock made = current.check(current.encode(entries), entries);
            // Small blocks are joined later, and get one then.
            Optional<byte[]> words = isLarge(batch) ? current.words() : Optional.empty();
            Made block = new Made(isLarge(batch) ? made : made.withoutFilter(), words);
            long newLast = plan.assigns() ? last + batch.size() : Math.max(last, plan.highestOwn());
            if (isStored(block, last, newLast)) {
                return Optional.of(
                        plan.assigns()
                                ? new AppendResult(last + 1, newLast, batch.size(), 0)
                                : new AppendResult(0, 0, batch.size(), 0));
            }
            // Others have changed the file: what they did to the dictionary must be known before the next block is
            // made.
            close();
        }
    }

    private boolean isLarge(List<LogEntry> batch) {
        return batch.size() >= settings.rowsMax() / 2;
    }

    private static BlockInput numbered(List<LogEntry> batch, long last) {
        BlockInput input = new BlockInput();
        if (OrderMark.isInOrder(batch)) {
            batch.forEach(entry -> input.add(entry, last + 1 + input.size()));
            return input;
        }
        List<LogEntry> numbered = new ArrayList<>(batch.size());
        for (LogEntry entry : batch) {
            numbered.add(entry.withLogid(last + 1 + numbered.size()));
        }
        return ordered(numbered);
    }

    private static BlockInput ordered(List<LogEntry> batch) {
        List<LogEntry> ordered = new ArrayList<>(batch);
        ordered.sort(IN_ORDER);
        return BlockInput.of(ordered);
    }

    private CheckedEncoder encoder() {
        CheckedEncoder known = encoder;
        if (known == null || dataVersion() != encoderVersion) {
            close();
            database.beginSnapshot();
            try {
                encoderVersion = dataVersion();
                before = BlockTables.exist(database)
                        ? BlockSet.read(database, BlockShelf.STRICT).shared()
                        : SharedParts.NONE;
                known = new CheckedEncoder(database.file(), settings, before);
                encoder = known;
            } finally {
                database.endSnapshot();
            }
        }
        return known;
    }

    private long dataVersion() {
        return database.queryLong("PRAGMA data_version", List.of());
    }

    private boolean isStored(Made made, long last, long newLast) throws ReplacedFileException {
        begin();
        try {
            TableShape shape = TableShape.read(database);
            boolean unchanged = dataVersion() == encoderVersion && Logids.last(database, shape) == last;
            if (unchanged) {
                store(made, shape, newLast);
                beforeCommit.run();
                if (OrderMark.covers(database, last)) {
                    OrderMark.set(database, newLast);
                }
            }
            lock.commit();
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

    private void store(Made block, TableShape shape, long newLast) {
        MadeBlock made = block.block;
        if (!shape.hasBlocks()) {
            BlockTables.create(database, shape);
        }
        if (made.filter() != null) {
            BlockTables.createFilters(database);
        }
        before.removeDamaged(database);
        before = SharedParts.NONE;
        long id = BlockTables.nextId(database);
        BlockTables.insert(database, "main", id, made);
        block.words.ifPresent(segment -> BlockTables.insertWords(database, "main", segment));
        if (database.update("UPDATE main.sqlite_sequence SET seq = ? WHERE name = 'logs'", List.of(newLast)) == 0) {
            database.update("INSERT INTO main.sqlite_sequence (name, seq) VALUES ('logs', ?)", List.of(newLast));
        }
    }

    @Override
    public void close() {
        CheckedEncoder current = encoder;
        encoder = null;
        if (current != null) {
            current.close();
        }
    }
}
