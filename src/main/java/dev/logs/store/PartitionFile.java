package dev.logs.store;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.filter.FilterSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private final Database database;
    private final @Nullable Appender appender;
    private final BlockShelf blockShelf;
    private TableShape shape;

    private PartitionFile(Database database, TableShape shape, @Nullable Appender appender, ProblemSink problems) {
        this.file = database.file();
        this.database = database;
        this.shape = shape;
        this.appender = appender;
        this.blockShelf = new BlockShelf(database, problems);
    }

    /**
     * Opens an existing file. Never creates or upgrades one; works on read-only media, beside writers, and leaves no side
     * files behind.
     */
    public static PartitionFile openForReading(Path file, StoreSettings settings) {
        return openForReading(file, settings, BlockShelf.STRICT);
    }

    /**
     * As {@link #openForReading(Path, StoreSettings)}, for answers that go on without a damaged part.
     *
     * @param problems hears of damaged blocks, which are left out of answers; without it they are errors
     */
    public static PartitionFile openForReading(Path file, StoreSettings settings, ProblemSink problems) {
        try {
            if (Files.isDirectory(file)) {
                throw SqliteErrors.damaged(file, "is a directory");
            }
            Files.size(file);
            Database database = ReadAccess.choose(ReadAccess.Facts.of(file)).open(file, settings.busyTimeoutMillis());
            return openForReading(database, problems);
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
    }

    static PartitionFile openForReading(Path file, StoreSettings settings, ReadAccess access) {
        return openForReading(access.open(file, settings.busyTimeoutMillis()), BlockShelf.STRICT);
    }

    private static PartitionFile openForReading(Database database, ProblemSink problems) {
        try {
            database.execute("PRAGMA query_only=1");
            TableShape shape = TableShape.read(database);
            Schema.check(database, shape);
            return new PartitionFile(database, shape, null, problems);
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    /** Opens a file to append to it and to read it; makes it and its directories, or adds what the schema lacks. */
    public static PartitionFile openForWriting(Path file, StoreSettings settings) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
        if (Files.isDirectory(file)) {
            throw SqliteErrors.damaged(file, "is a directory");
        }
        Database database = Database.open(file, OpenMode.CREATE, settings.busyTimeoutMillis());
        try {
            WriteLock lock = new WriteLock(database, settings.busyTimeoutMillis());
            TableShape shape = WriterSetup.prepare(database, settings, lock);
            return new PartitionFile(database, shape, new Appender(database, shape, lock), BlockShelf.STRICT);
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    public Path file() {
        return file;
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
        if (appender == null) {
            throw new IllegalStateException(file + " was opened for reading");
        }
        return batch.isEmpty() ? AppendResult.NOTHING : appender.append(batch, own);
    }

    /** As {@link #append(List, OwnLogids)}, with the work done already that {@link BatchForecast#prepare} could do. */
    public AppendResult append(PreparedBatch batch, OwnLogids own) {
        if (appender == null) {
            throw new IllegalStateException(file + " was opened for reading");
        }
        AppendResult result = batch.entries().isEmpty() ? AppendResult.NOTHING : appender.append(batch, own);
        batch.committed(result);
        return result;
    }

    /**
     * Commits entries without logids as one block, in one transaction; as rows where the file cannot have blocks or the batch
     * is larger than one.
     */
    public AppendResult appendBlock(List<LogEntry> batch, BlockSettings settings) {
        if (appender == null) {
            throw new IllegalStateException(file + " was opened for reading");
        }
        return batch.isEmpty() ? AppendResult.NOTHING : appender.appendBlock(batch, settings);
    }

    /** Copies what was committed from the write-ahead log into the file, and empties the log if nobody reads it. */
    public void checkpoint() {
        if (appender != null) {
            database.query("PRAGMA wal_checkpoint(TRUNCATE)", List.of(), rows -> rows.next());
        }
    }

    /** Streams entries in order. The caller closes the cursor, before this file; several may be open at once. */
    public EntryCursor read(RowRequest request) {
        database.beginSnapshot();
        try {
            ReadPlanner planner = planner();
            RowPlan plan = planner.planRows(request);
            if (plan.findsNothing()) {
                database.endSnapshot();
                return NoEntries.CURSOR;
            }
            String sql = "SELECT " + EntryColumns.select(shape) + " FROM " + plan.source()
                    + planner.orderBy(plan, request.order()) + limit(request, plan);
            BlockSet blocks = blocks();
            RowCursor rows = new RowCursor(database, plan, sql, request.limit());
            return blocks.isEmpty() ? rows : new MergedCursor(rows, blocks, request);
        } catch (RuntimeException | Error e) {
            database.endFailedSnapshot(e);
            throw e;
        }
    }

    private static String limit(RowRequest request, RowPlan plan) {
        return request.limit() == RowRequest.NO_LIMIT || !plan.residual().isEmpty() ? "" : " LIMIT " + request.limit();
    }

    /** The entry with this logid; empty when there is none. */
    public Optional<LogEntry> find(long logid) {
        return inSnapshot(planner -> {
            Optional<LogEntry> row = shape.hasLogs() ? fetch(logid) : Optional.empty();
            return row.isPresent() ? row : BlockAnswers.find(blocks(), logid);
        });
    }

    private Optional<LogEntry> fetch(long logid) {
        String sql = "SELECT " + EntryColumns.select(shape) + " FROM logs WHERE logid = ?";
        return database.query(
                sql, List.of(logid), rows -> rows.next() ? Optional.of(EntryColumns.read(rows)) : Optional.empty());
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

    /** How many entries there are for each value; unordered. */
    public List<GroupCount> groupCount(TimeRange range, FilterSet filters, GroupColumn column) {
        return inSnapshot(planner -> answers(range, filters)
                .withGroups(new Counting(database, shape, planner).groups(everything(range, filters), column), column));
    }

    /**
     * How many entries there are for each span of time and level; ascending by time, then stored number of the level.
     *
     * @param bucketSeconds length of a span; spans begin at multiples of it since 1970-01-01 UTC
     */
    public List<TimeBucket> histogram(TimeRange range, FilterSet filters, long bucketSeconds) {
        return inSnapshot(planner -> answers(range, filters)
                .withHistogram(
                        new Counting(database, shape, planner).histogram(everything(range, filters), bucketSeconds),
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
        if (database.queryLong("PRAGMA schema_version", List.of()) != shape.version()) {
            shape = TableShape.read(database);
            Schema.check(database, shape);
        }
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
        try (appender) {
            database.close();
        }
    }
}
