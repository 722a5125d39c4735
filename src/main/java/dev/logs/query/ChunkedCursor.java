package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import dev.logs.store.EntryCursor;
import dev.logs.store.RowEntry;
import dev.logs.store.RowPosition;
import dev.logs.store.RowRequest;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a partition in chunks and gives the handle back between them, so that a day may have more partitions than may be
 * open. What was appended between two chunks is seen when it belongs behind the last entry read.
 */
final class ChunkedCursor extends PartitionCursor {

    private final RowRequest request;
    private final ChunkBudget budget;
    private final ArrayDeque<LogEntry> chunk = new ArrayDeque<>();
    private final RowEntry current = new RowEntry();
    private @Nullable RowPosition position;
    private long remaining;
    private int chunkRows;
    private boolean ended;

    ChunkedCursor(PartitionAccess access, PartitionKey key, RowRequest request, ChunkBudget budget) {
        super(access, key);
        this.request = request;
        this.budget = budget;
        this.position = request.after();
        this.remaining = request.limit();
        this.chunkRows =
                remaining == RowRequest.NO_LIMIT ? QueryLimits.FIRST_CHUNK_ROWS_OF_ALL : QueryLimits.FIRST_CHUNK_ROWS;
    }

    @Override
    boolean fetch() {
        if (chunk.isEmpty() && !ended) {
            refill();
        }
        LogEntry entry = chunk.poll();
        if (entry != null) {
            budget.giveBack(ChunkBudget.weightBytes(entry));
        }
        current.set(entry);
        return entry != null;
    }

    @Override
    EntryView view() {
        return current;
    }

    private void refill() {
        RowRequest next = new RowRequest(
                request.range(), request.filters(), request.order(), position, Math.min(chunkRows, remaining));
        if (!refillUnopened(next)) {
            refillOpened(next);
        }
        chunkRows = Math.min(QueryLimits.CHUNK_ROWS_MAX, chunkRows * QueryLimits.CHUNK_GROWTH);
    }

    /** Of a small file, or for a few rows, opening it would be most of the work. */
    private boolean refillUnopened(RowRequest next) {
        Optional<EntryCursor> page =
                next.limit() > QueryLimits.PAGE_ROWS_MAX ? Optional.empty() : access().page(key(), next);
        page.ifPresent(cursor -> fill(cursor, next.limit()));
        return page.isPresent();
    }

    private void refillOpened(RowRequest next) {
        Optional<OpenPartition> opened = access().open(key());
        if (opened.isEmpty()) {
            ended = true;
            return;
        }
        try (OpenPartition partition = opened.get();
                EntryCursor cursor = partition.read(next)) {
            fill(cursor, next.limit());
        } catch (DamagedFileException | StorageException e) {
            access().skipped(key(), e);
            ended = true;
        }
    }

    private void fill(EntryCursor cursor, long rows) {
        readInto(cursor, rows);
        access().counters().rowsRead(cursor.rowsFetched());
    }

    private void readInto(EntryCursor cursor, long rows) {
        long bytesLeft = budget.grant();
        while (chunk.size() < rows && bytesLeft > 0) {
            if (!cursor.next()) {
                ended = true;
                return;
            }
            bytesLeft -= keep(cursor.entry());
        }
        remaining -= chunk.size();
        ended = remaining <= 0;
    }

    private long keep(LogEntry entry) {
        chunk.add(entry);
        position = new RowPosition(entry.epoch(), entry.nanos(), entry.logid());
        long weight = ChunkBudget.weightBytes(entry);
        budget.take(weight);
        return weight;
    }

    @Override
    public void close() {
        ended = true;
        chunk.clear();
    }
}
