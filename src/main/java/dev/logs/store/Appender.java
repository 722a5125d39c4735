package dev.logs.store;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes batches and deletes rows, a transaction each. */
final class Appender implements AutoCloseable {

    private static final String COLUMNS = "src, tags, epoch, loglevel, error, content, nanos, job_id, fields";

    private final Database database;
    private final TableShape shape;
    private final WriteLock lock;
    private final boolean imagesFit;
    private long expectedLast;
    private @Nullable BlockAppender blocks;

    /** To be moved by the transaction that comes; or null. */
    private @Nullable SourceMark mark;

    Appender(Database database, TableShape shape, WriteLock lock) {
        this.database = database;
        this.shape = shape;
        this.lock = lock;
        // An attached database must have the encoding of the first one, and images are UTF-8.
        this.imagesFit = shape.demandingColumns().isEmpty()
                && database.query(
                        "PRAGMA encoding",
                        List.of(),
                        rows -> rows.next() && rows.getString(1).equals("UTF-8"));
        this.expectedLast = Logids.last(database, shape);
    }

    /** Empty when the mark of the batch does not stand where it begins: then nothing is stored. */
    Optional<AppendResult> append(AppendBatch batch) throws ReplacedFileException {
        mark = batch.mark();
        try {
            AppendResult result = batch.entries().isEmpty() ? moveOnly() : store(batch);
            PreparedBatch prepared = batch.prepared();
            if (prepared != null) {
                prepared.committed(result);
            }
            if (batch.block() != null) {
                batch.block().stored();
            }
            return Optional.of(result);
        } catch (MarkMoved e) {
            return Optional.empty();
        } finally {
            mark = null;
        }
    }

    private AppendResult store(AppendBatch batch) throws ReplacedFileException {
        BlockPlan plan = batch.block();
        Optional<AppendResult> block = plan == null ? Optional.empty() : appendBlock(batch.entries(), plan);
        if (block.isPresent()) {
            return block.get();
        }
        PreparedBatch prepared = batch.prepared();
        return prepared != null && prepared.isLaidOutFrom(expectedLast + 1) && imagesFit
                ? append(batch.entries(), LogidPlan.ASSIGNED, batch.own(), prepared.image())
                : append(batch.entries(), batch.own());
    }

    private AppendResult append(List<LogEntry> entries, OwnLogids own) throws ReplacedFileException {
        LogidPlan plan = LogidPlan.of(entries);
        if (own == OwnLogids.KEEP_OR_RENUMBER && !plan.assigns() && !plan.isPlausible()) {
            return append(Logids.forgotten(entries), own);
        }
        // Laid out before the lock is taken, in the hope that nobody else writes in between.
        return append(entries, plan, own, image(entries, plan));
    }

    /** Every entry of a batch was there already. */
    private AppendResult moveOnly() throws ReplacedFileException {
        lock.begin();
        try {
            moveMark();
            lock.commit();
            return AppendResult.NOTHING;
        } catch (RuntimeException | Error e) {
            lock.rollback(e);
            throw e;
        }
    }

    private void moveMark() {
        if (mark != null && !mark.move(database)) {
            throw new MarkMoved();
        }
    }

    /** Another process has imported the same source meanwhile. */
    private static final class MarkMoved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MarkMoved() {
            super("the mark has moved", null, false, false);
        }
    }

    /** Writes the entries as a block; empty when they must be rows. */
    private Optional<AppendResult> appendBlock(List<LogEntry> entries, BlockPlan plan) throws ReplacedFileException {
        Optional<BlockAppender> suitable =
                entries.size() > plan.settings().rowsMax() ? Optional.empty() : blocks(plan.settings());
        if (suitable.isEmpty()) {
            return Optional.empty();
        }
        Optional<AppendResult> result = suitable.get().append(entries, plan.encoded());
        if (result.isPresent()) {
            expectedLast = Logids.last(database, shape);
        }
        return result;
    }

    /** What adds blocks to the file; empty when it cannot have any. */
    private Optional<BlockAppender> blocks(BlockSettings settings) {
        if (!BlockAppender.suits(database, shape)) {
            return Optional.empty();
        }
        BlockAppender known = blocks;
        if (known == null) {
            known = new BlockAppender(database, lock, settings, this::moveMark);
            blocks = known;
        }
        return Optional.of(known);
    }

    /** The blocks that are appended from now on; empty when they must be rows. */
    Optional<BlockChain> chain(BlockSettings settings) {
        return blocks(settings).map(BlockAppender::chain);
    }

    /** Gives memory outside of the heap back. */
    @Override
    public void close() {
        if (blocks != null) {
            blocks.close();
            blocks = null;
        }
    }

    private AppendResult append(List<LogEntry> entries, LogidPlan plan, OwnLogids own, byte @Nullable [] image)
            throws ReplacedFileException {
        if (image == null) {
            return write(entries, plan, own, false);
        }
        database.attachImage(ImageHeader.ATTACHED, image);
        try {
            return write(entries, plan, own, true);
        } finally {
            // Several files may be open for writing, and an image is as large as its batch.
            database.execute("DETACH " + ImageHeader.ATTACHED);
        }
    }

    private AppendResult write(List<LogEntry> batch, LogidPlan batchPlan, OwnLogids own, boolean imageAttached)
            throws ReplacedFileException {
        List<LogEntry> entries = batch;
        LogidPlan plan = batchPlan;
        lock.begin();
        try {
            long last = Logids.last(database, shape);
            if (own == OwnLogids.KEEP_OR_RENUMBER && plan.isTaken(database, last)) {
                entries = Logids.forgotten(batch);
                plan = LogidPlan.of(entries);
            }
            if (own == OwnLogids.KEEP_OR_SKIP) {
                entries = BlockLogids.withoutTaken(database, entries, plan);
            }
            if (own == OwnLogids.KEEP_OR_ASSIGN) {
                entries = BlockLogids.renumberedWhereTaken(database, batch, plan);
                plan = entries == batch ? plan : LogidPlan.of(entries);
            }
            boolean staysInOrder = staysInOrder(entries, plan, last);
            AppendResult result = imageAttached && entries == batch && plan.follows(last)
                    ? insertImage(entries.size(), plan, last)
                    : insertRows(entries, plan, last, own == OwnLogids.KEEP_OR_ASSIGN ? batch : List.of())
                            .ofBatch(batch.size());
            long newLast = Math.max(last, Math.max(result.lastLogid(), plan.highestOwn()));
            if (staysInOrder) {
                OrderMark.set(database, newLast);
            } else if (hasMark() && !plan.follows(last)) {
                OrderMark.set(database, 0);
            }
            moveMark();
            lock.commit();
            expectedLast = newLast;
            return result;
        } catch (RuntimeException | Error e) {
            lock.rollback(e);
            throw e;
        }
    }

    /** Changes rows otherwise than by appending. */
    int change(RowChange change) throws ReplacedFileException {
        lock.begin();
        try {
            int changed = within(change);
            expectedLast = Logids.last(database, shape);
            lock.commit();
            return changed;
        } catch (RuntimeException | Error e) {
            lock.rollback(e);
            throw e;
        }
    }

    /** What the change reads is read in the transaction. */
    private int within(RowChange change) {
        database.enterTransaction();
        try {
            return change.apply(database, shape);
        } finally {
            database.leaveTransaction();
        }
    }

    private byte @Nullable [] image(List<LogEntry> entries, LogidPlan plan) {
        boolean pays = imagesFit && BatchImage.pays(entries) && plan.follows(expectedLast);
        return pays ? BatchImage.of(entries, plan.logids(entries, expectedLast), new PageBuilder()) : null;
    }

    private AppendResult insertImage(int size, LogidPlan plan, long last) {
        // An image cannot be loaded under the lock: when another process was faster, the rows are copied one by one.
        long shift = plan.assigns() ? last - expectedLast : 0;
        // Another program may have added a column since the file was opened.
        boolean wholesale = shift == 0
                && shape.origin() == SchemaOrigin.OWN
                && shape.extraColumns().isEmpty()
                && database.queryLong("PRAGMA schema_version", List.of()) == shape.version();
        String source = " FROM " + ImageHeader.ATTACHED + ".logs";
        database.execute(
                wholesale
                        ? "INSERT INTO main.logs SELECT *" + source
                        : "INSERT INTO main.logs (logid, " + COLUMNS + ") SELECT logid + " + shift + ", " + COLUMNS
                                + source);
        return plan.assigns() ? new AppendResult(last + 1, last + size, size, 0) : new AppendResult(0, 0, size, 0);
    }

    /** @param brought the entries with the logids they brought, which get others where these are taken; or nothing */
    private AppendResult insertRows(List<LogEntry> entries, LogidPlan plan, long last, List<LogEntry> brought) {
        long next = Math.max(last, plan.highestOwn()) + 1;
        long first = next;
        int stored = 0;
        Renumbered renumbered = Renumbered.ofBatch();
        try (RowInserter inserter = RowInserter.open(database, shape, plan)) {
            for (int i = 0; i < entries.size(); i++) {
                LogEntry entry = entries.get(i);
                boolean own = entry.logid() != LogEntry.NO_LOGID;
                boolean inserted = inserter.insert(entry, own ? entry.logid() : next++);
                boolean again = !inserted && !brought.isEmpty();
                if (again) {
                    inserted = inserter.insert(entry, next++);
                }
                if (!brought.isEmpty() && brought.get(i).logid() != LogEntry.NO_LOGID && (again || !own)) {
                    renumbered.add(brought.get(i).logid(), next - 1);
                }
                stored += inserted ? 1 : 0;
            }
        }
        if (hasMark()) {
            renumbered.write(database);
        }
        int ignored = entries.size() - stored;
        return next == first
                ? new AppendResult(0, 0, stored, ignored)
                : new AppendResult(first, next - 1, stored, ignored);
    }

    private boolean hasMark() {
        return shape.origin() == SchemaOrigin.OWN && shape.hasMetadata();
    }

    private boolean staysInOrder(List<LogEntry> entries, LogidPlan plan, long last) {
        return hasMark()
                && plan.follows(last)
                && OrderMark.isInOrder(entries)
                && OrderMark.covers(database, last)
                && !OrderMark.precedesRow(database, entries.get(0));
    }
}
