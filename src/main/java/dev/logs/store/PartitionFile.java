package dev.logs.store;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.filter.FilterSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One partition: one SQLite file through one connection. One thread at a time.
 *
 * <p>Any number of processes may read and write the file meanwhile. All methods throw {@link
 * dev.logs.error.DamagedFileException} when the file is not what it should be, and {@link
 * dev.logs.error.StorageException} when the disk or another process refuses; both name the file.
 */
public final class PartitionFile implements AutoCloseable {

    private final Path file;
    private final StoreSettings settings;
    private final ProblemSink problems;
    private Database database;
    private @Nullable Appender appender;
    private BlockShelf blockShelf;
    private TableShape shape;
    private ShapeShelf shapeShelf;

    private PartitionFile(Path file, StoreSettings settings, OpenedFile opened, ProblemSink problems) {
        this.file = file;
        this.settings = settings;
        this.problems = problems;
        this.database = opened.database();
        this.shape = opened.shape();
        this.appender = opened.appender();
        this.blockShelf = new BlockShelf(database, problems);
        this.shapeShelf = new ShapeShelf(database, shape);
    }

    /** Opens an existing file. Never creates or upgrades one; works on read-only media, beside writers, and leaves no side files behind. */
    public static PartitionFile openForReading(Path file, StoreSettings settings) {
        return openForReading(file, settings, BlockShelf.STRICT);
    }

    /**
     * As {@link #openForReading(Path, StoreSettings)}, for answers that go on without a damaged part.
     *
     * @param problems hears of damaged blocks, which are left out of answers; without it they are errors
     */
    public static PartitionFile openForReading(Path file, StoreSettings settings, ProblemSink problems) {
        return new PartitionFile(file, settings, OpenedFile.forReading(file, settings), problems);
    }

    static PartitionFile openForReading(Path file, StoreSettings settings, ReadAccess access) {
        return new PartitionFile(file, settings, OpenedFile.read(file, settings, access), BlockShelf.STRICT);
    }

    /** Opens a file to append to it and to read it; makes it and its directories, or adds what the schema lacks. */
    public static PartitionFile openForWriting(Path file, StoreSettings settings) {
        return new PartitionFile(file, settings, OpenedFile.forWriting(file, settings), BlockShelf.STRICT);
    }

    /**
     * Opens an existing file and keeps others from writing to it until it is closed: whoever takes its directory out of
     * the tree meanwhile takes all that was ever committed to it. A writer that has it open notices, and goes on in a new
     * file. Needs no room on the disk. Only for reading.
     */
    public static PartitionFile openForRemoval(Path file, StoreSettings settings) {
        return new PartitionFile(file, settings, OpenedFile.forRemoval(file, settings), BlockShelf.STRICT);
    }

    public Path file() {
        return file;
    }

    /**
     * Keeps the lock of {@link #openForRemoval} for a moment after the file was moved, so that whoever is closing it does not
     * remove the write-ahead log of the next one: see {@link SideFiles#outlastClosings}.
     */
    public void outlastClosings() {
        boolean alone = database.query(
                "PRAGMA locking_mode",
                List.of(),
                rows -> rows.next() && rows.getString(1).equalsIgnoreCase("exclusive"));
        if (!alone) {
            SideFiles.outlastClosings();
        }
    }

    /**
     * Commits the entries as one transaction. An entry without logid gets the next one, in list order; one that brings
     * its own keeps it, or is left out when that is taken.
     *
     * @throws IllegalStateException when the file was opened for reading, or a cursor over it is open
     */
    public AppendResult append(List<LogEntry> batch) {
        return append(batch, OwnLogids.KEEP_OR_SKIP);
    }

    /**
     * Commits the entries as one transaction.
     *
     * @param own what becomes of the logids that entries bring
     * @throws IllegalStateException when the file was opened for reading
     */
    public AppendResult append(List<LogEntry> batch, OwnLogids own) {
        return append(AppendBatch.of(batch, own)).orElseThrow();
    }

    /**
     * Commits a batch.
     *
     * @return empty when its mark does not stand where it begins; nothing was stored then
     * @throws IllegalStateException when the file was opened for reading, or has a mark to keep and {@link #keepsMarks} is false
     */
    public Optional<AppendResult> append(AppendBatch batch) {
        if (batch.mark() != null && !keepsMarks()) {
            throw new IllegalStateException(file + " keeps no marks");
        }
        return batch.isNothing() ? Optional.of(AppendResult.NOTHING) : write(writer -> writer.append(batch));
    }

    /**
     * What encodes batches that are appended as blocks later; empty when this file has to keep them as rows. Belongs to this
     * connection: for another, and when the file is closed, it is broken.
     *
     * @throws IllegalStateException when the file was opened for reading
     */
    public Optional<BlockChain> chain(BlockSettings blocks) {
        return write(writer -> writer.chain(blocks));
    }

    /** Whether the file can remember what was imported; one with another program's metadata cannot. */
    public boolean keepsMarks() {
        return shape.hasMetadata();
    }

    /** How many entries of a source were imported into this file, or left out because they were there. */
    public long mark(String key) {
        return shape.hasMetadata() ? SourceMark.read(database, key) : 0;
    }

    /** Which entries that were imported have other logids here than they brought. */
    public Renumbered renumbered() {
        return look(Renumbered::read);
    }

    /**
     * Deletes matching entries, oldest first, as one transaction.
     *
     * @param limit most entries to delete: what bounds the transaction
     * @return how many there were; fewer than the limit means that none is left
     * @throws IllegalStateException when the file was opened for reading
     */
    public int delete(TimeRange range, FilterSet filters, int limit) {
        RowRequest request = everything(range, filters).withLimit(limit);
        int deleted = write(writer -> writer.change((file, known) -> RowDeletion.first(file, request)));
        blockShelf = new BlockShelf(database, problems);
        return deleted;
    }

    /** Whether a block reaches beyond the day. */
    public boolean hasMisplacedBlocks(PartitionKey day) {
        return inSnapshot(planner -> Adoption.hasMisplaced(blocks(), day));
    }

    /** Those that another program added. */
    public ForeignColumns foreignColumns() {
        return look(ForeignColumns::of);
    }

    /** Looks at one state of the file. */
    <T> T look(BiFunction<Database, TableShape, T> question) {
        return inSnapshot(planner -> question.apply(database, shape));
    }

    /** Changes rows in one transaction. */
    int change(RowChange change) {
        return write(writer -> writer.change(change));
    }

    /** Changes the schema in one transaction. */
    void changeSchema(Consumer<Database> change) {
        change((database, known) -> {
            change.accept(database);
            return 0;
        });
        reopen();
    }

    /** One transaction. */
    private interface Write<T> {
        T on(Appender writer) throws ReplacedFileException;
    }

    private <T> T write(Write<T> transaction) {
        while (true) {
            if (appender == null) {
                throw new IllegalStateException(file + " was opened for reading");
            }
            try {
                return transaction.on(appender);
            } catch (ReplacedFileException e) {
                reopen();
            }
        }
    }

    /** The file was removed from the tree; whatever is written now belongs into a new one. */
    private void reopen() {
        close();
        OpenedFile opened = OpenedFile.forWriting(file, settings);
        database = opened.database();
        appender = opened.appender();
        shape = opened.shape();
        blockShelf = new BlockShelf(database, problems);
        shapeShelf = new ShapeShelf(database, shape);
    }

    /** Copies what was committed from the write-ahead log into the file, and empties the log if nobody reads it. */
    public void checkpoint() {
        if (appender != null) {
            database.query("PRAGMA wal_checkpoint(TRUNCATE)", List.of(), rows -> rows.next());
        }
    }

    /** Gives many unused pages back to the disk by a copy; without room for it they stay, and new entries use them. */
    public void giveBackPages() {
        if (appender != null) {
            FreePages.giveBack(database);
        }
    }

    /** Whether entries are in blocks: each that {@link #delete} takes entries from is written anew. */
    public boolean hasBlocks() {
        return inSnapshot(planner -> blockShelf.present(shape).rows() > 0);
    }

    /** Whether the disk has so little room that a transaction may have failed for want of it. */
    public boolean isShortOfRoom() {
        return FreePages.isDiskFull(file);
    }

    /** Streams entries in order. The caller closes the cursor, before this file; several may be open at once. */
    public EntryCursor read(RowRequest request) {
        database.beginSnapshot();
        try {
            return planner().open(request, blocks());
        } catch (RuntimeException | Error e) {
            database.endFailedSnapshot(e);
            throw e;
        }
    }

    /** The entry with this logid; empty when there is none. */
    public Optional<LogEntry> find(long logid) {
        return inSnapshot(planner -> {
            Optional<LogEntry> row = EntryColumns.find(database, shape, logid);
            return row.isPresent() ? row : BlockAnswers.find(blocks(), logid);
        });
    }

    /** The highest logid that was ever given here; rows that are added later have higher ones, unless they bring their own. */
    public long lastLogid() {
        return inSnapshot(planner -> new ArrivalReader(database, shape, planner, blocks()).last());
    }

    /** A bounded piece of the rows in the span, by ascending logid; the rest is read by asking again behind it. */
    public Arrivals arrivals(LogidSpan span, FilterSet filters) {
        return inSnapshot(planner -> new ArrivalReader(database, shape, planner, blocks()).read(span, filters));
    }

    /** Where, within a span that was read, rows with logids of their own could still be put; the highest such gaps. */
    public List<LogidSpan> gaps(LogidSpan span) {
        return inSnapshot(planner -> new ArrivalReader(database, shape, planner, blocks()).missing(span));
    }

    /** How {@link #read} would find the entries that are rows. */
    public RowPlan explain(RowRequest request) {
        return inSnapshot(planner -> planner.planRows(request));
    }

    /** How {@link #read} would find its entries, in one line for {@code --explain}. */
    public String describe(RowRequest request) {
        return inSnapshot(planner -> {
            String rows = planner.planRows(request).describe();
            BlockSet blocks = blocks();
            return blocks.isEmpty()
                    ? rows
                    : rows + "; " + BlockAnswers.of(blocks, request).describe();
        });
    }

    /** How many entries of the range pass the filters. */
    public long count(TimeRange range, FilterSet filters) {
        return inSnapshot(planner -> new Counting(database, shape, planner).count(everything(range, filters))
                + answers(range, filters).count());
    }

    /** Tells how many entries there are for each value; unordered, and of one value several times. */
    public void groupCount(TimeRange range, FilterSet filters, GroupColumn column, GroupTaker taker) {
        inSnapshot(planner -> {
            new Counting(database, shape, planner).groups(everything(range, filters), column, taker);
            answers(range, filters).groups(column, taker);
            return taker;
        });
    }

    /**
     * How many entries there are for each span of time and level; ascending by time, then stored number of the level.
     *
     * @param bucketSeconds length of a span; spans begin at multiples of it since 1970-01-01 UTC
     */
    public List<TimeBucket> histogram(TimeRange range, FilterSet filters, long bucketSeconds, BucketDetail detail) {
        RowRequest request = everything(range, filters);
        return inSnapshot(planner -> answers(range, filters)
                .withHistogram(
                        new Counting(database, shape, planner).histogram(request, bucketSeconds, detail),
                        bucketSeconds));
    }

    /** The distinct sources of the entries that pass, with count and newest time; ascending by name. */
    public List<SourceCount> sources(TimeRange range, FilterSet filters) {
        return inSnapshot(planner -> answers(range, filters)
                .withSources(new SourceListing(database, shape, planner).list(everything(range, filters))));
    }

    /** The partition at a glance. */
    public PartitionSummary summary() {
        return inSnapshot(planner -> SummaryReader.read(database, shape, blocks()));
    }

    /** The blocks that may have entries of the range; unordered. */
    public List<BlockSpan> blocks(TimeRange range) {
        return inSnapshot(planner -> blocks().spans(range));
    }

    /** How many message templates the blocks share; 0 without blocks. */
    public int templates() {
        return inSnapshot(planner -> blocks().dictionary().templateCount());
    }

    /** What of the range passes the filters, and what the whole partition takes on the disk. */
    public PartitionStatistics statistics(TimeRange range, FilterSet filters, StatisticsDetail detail) {
        return inSnapshot(planner ->
                new StatisticsReader(database, shape, blocks()).read(everything(range, filters), planner, detail));
    }

    /** What a compaction with these settings would find. */
    public CompactionNeed compactionNeed(BlockSettings settings) {
        return inSnapshot(planner -> CompactionSurvey.of(database, shape, blocks(), settings));
    }

    /** The blocks of the present snapshot. */
    private BlockSet blocks() {
        return blockShelf.present(shape);
    }

    private BlockAnswers answers(TimeRange range, FilterSet filters) {
        return new BlockAnswers(blocks(), range, filters);
    }

    private static RowRequest everything(TimeRange range, FilterSet filters) {
        return RowRequest.of(range, filters, Order.OLDEST_FIRST);
    }

    /** A planner for the present state; another process may have changed the schema since this file was opened. */
    private ReadPlanner planner() {
        shape = shapeShelf.present();
        return new ReadPlanner(database, shape);
    }

    private <T> T inSnapshot(Function<ReadPlanner, T> work) {
        database.beginSnapshot();
        try {
            T result = work.apply(planner());
            database.endSnapshot();
            return result;
        } catch (RuntimeException | Error e) {
            database.endFailedSnapshot(e);
            throw e;
        }
    }

    /** Closes the connection. The last one to a file empties and removes its side files. */
    @Override
    public void close() {
        try (Appender ending = appender) {
            database.close();
        }
    }
}
