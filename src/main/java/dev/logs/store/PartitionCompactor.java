package dev.logs.store;

import dev.logs.error.StorageException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Moves the entries of one file from rows into blocks, and back. One thread; any number of processes may read and write the
 * file meanwhile.
 *
 * <p>Blocks are made from a snapshot, beside writers, in temporary tables. Then, under the write lock, it is made sure that
 * what was encoded is still what is there, and one transaction replaces rows and small blocks by the new ones: at every
 * instant the file holds each entry once, as a row or in a block. Rows that came meanwhile stay rows.
 */
public final class PartitionCompactor implements AutoCloseable {

    /** Without the lock an attempt is in vain when others change rows; the last one is made under it. */
    private static final int ATTEMPTS_MAX = 3;

    private final Database database;
    private final WriteLock lock;
    private final CompactionSettings settings;

    private PartitionCompactor(Database database, WriteLock lock, CompactionSettings settings) {
        this.database = database;
        this.lock = lock;
        this.settings = settings;
    }

    /** Opens a file; adds what its schema lacks. */
    public static PartitionCompactor open(Path file, StoreSettings storage, CompactionSettings settings) {
        OpenedFile opened = OpenedFile.forChange(file, storage);
        return new PartitionCompactor(opened.database(), Objects.requireNonNull(opened.lock()), settings);
    }

    /**
     * Moves every row that a block can hold exactly, and joins small blocks.
     *
     * @param progress told the number of entries encoded since the last call
     * @return how many entries are in new blocks; 0 when there was nothing to do
     * @throws dev.logs.error.LogsException when nothing was changed: the disk refuses, others keep the file locked, a block
     *     to be joined is damaged, or something of another program depends on the rows
     */
    public long compact(LongConsumer progress) {
        for (int i = 1; i < ATTEMPTS_MAX; i++) {
            database.execute("BEGIN");
            OptionalLong entries = inTransaction(() -> attempt(Locking.AT_THE_END, progress));
            if (entries.isPresent()) {
                return compacted(entries);
            }
        }
        begin();
        return compacted(inTransaction(() -> attempt(Locking.THROUGHOUT, progress)));
    }

    private long compacted(OptionalLong entries) {
        SideFiles.removeAbandoned(database.file());
        return entries.orElse(0);
    }

    private enum Locking {
        AT_THE_END,
        THROUGHOUT
    }

    /** Empty when others were faster. */
    private OptionalLong attempt(Locking locking, LongConsumer progress) {
        CompactionAttempt attempt = new CompactionAttempt(database, settings);
        if (!attempt.encode(progress)) {
            return OptionalLong.of(0);
        }
        if (locking == Locking.AT_THE_END) {
            database.execute("COMMIT");
            begin();
            if (!attempt.isStillTrue()) {
                return OptionalLong.empty();
            }
        }
        attempt.replace();
        return OptionalLong.of(attempt.entries());
    }

    private void begin() {
        try {
            lock.begin();
        } catch (ReplacedFileException e) {
            throw new StorageException(
                    database.file() + " was removed or replaced by another process",
                    "run it again for what is there now",
                    e);
        }
    }

    /** Runs work in the transaction that was begun, commits it, and gives it up when the work fails. */
    private <T> T inTransaction(Supplier<T> work) {
        database.enterTransaction();
        try {
            T result = work.get();
            database.leaveTransaction();
            lock.commit();
            return result;
        } catch (RuntimeException | Error e) {
            database.leaveTransaction();
            lock.rollback(e);
            throw e;
        }
    }

    /**
     * Moves all entries from blocks into rows, as they were: the same logids, the same values in every column.
     *
     * @param progress told the number of entries restored since the last call
     * @return how many; 0 when there are no blocks
     * @throws dev.logs.error.LogsException when nothing was changed: a block is damaged, the disk is full
     */
    public long expand(LongConsumer progress) {
        begin();
        return inTransaction(() -> new Expansion(database).run(progress));
    }

    /**
     * Gives unused room back to the disk; as far as others who have the file open allow it.
     *
     * @return whether the file is as small as it can be
     */
    public boolean giveBack() {
        return new SpaceGiver(database).run();
    }

    /** Closes the connection. The last one to a file empties and removes its side files. */
    @Override
    public void close() {
        database.close();
    }
}
