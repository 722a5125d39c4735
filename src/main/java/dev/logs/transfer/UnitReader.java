package dev.logs.transfer;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.format.EntryEncoder;
import dev.logs.format.EntryEncoders;
import dev.logs.query.EntryStream;
import dev.logs.query.QueryEngine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one unit and encodes them into chunks. One thread. */
final class UnitReader {

    /** Bytes of a chunk: large enough that handing it over costs nothing, small enough for several a thread. */
    private static final int CHUNK_BYTES = 192 * 1024;

    /** Entries that share a record at most, in formats that have such. */
    private static final int SHARED_ROWS_MAX = 1_000;

    private final ExportUnit unit;
    private final int index;
    private final EntryEncoder encoder;

    /** Whether the unit is several days that have files of their own. */
    private final boolean changesPart;

    private RecordChunk chunk;
    private int pendingRows;
    private @Nullable LogEntry pendingFirst;
    private @Nullable PartitionKey day;

    UnitReader(ExportRequest request, ExportUnit unit, int index) {
        this.unit = unit;
        this.index = index;
        int sharedRows = (int) Math.min(SHARED_ROWS_MAX, request.split().rowsMax());
        this.encoder = EntryEncoders.of(request.form().records(), request.zone(), sharedRows);
        this.changesPart = request.split().byDay() && unit.part().isEmpty();
        this.chunk = new RecordChunk(index, unit.part());
    }

    /** Answers false when nobody wants more. */
    boolean read(QueryEngine engine, OrderedChunks<RecordChunk> chunks) {
        LogEntry last = null;
        try (EntryStream found = engine.search(unit.query())) {
            while (found.next()) {
                FoundEntry entry = found.entry();
                if (changesPart && !beginPart(entry.partition(), last, chunks)) {
                    return false;
                }
                last = entry.entry();
                encode(entry);
                if (chunk.records().length() >= CHUNK_BYTES && !handOver(chunk.part(), chunks)) {
                    return false;
                }
            }
        }
        return finish(last, chunks);
    }

    private void encode(FoundEntry entry) {
        encoder.encode(entry, chunk.records());
        pendingRows++;
        if (pendingFirst == null) {
            pendingFirst = entry.entry();
        }
        markIfComplete(entry.entry());
    }

    private void markIfComplete(LogEntry last) {
        LogEntry first = pendingFirst;
        if (first != null && chunk.hasUnmarked()) {
            chunk.mark(pendingRows, first, last);
            pendingRows = 0;
            pendingFirst = null;
        }
    }

    private boolean beginPart(PartitionKey partition, @Nullable LogEntry last, OrderedChunks<RecordChunk> chunks) {
        PartitionKey before = day;
        day = partition;
        if (before != null && before.epochDay() == partition.epochDay()) {
            return true;
        }
        boolean wanted = before == null || finish(last, chunks);
        chunk = new RecordChunk(
                index, LocalDate.ofEpochDay(partition.epochDay()).toString());
        return wanted;
    }

    private boolean finish(@Nullable LogEntry last, OrderedChunks<RecordChunk> chunks) {
        encoder.flush(chunk.records());
        if (last != null) {
            markIfComplete(last);
        }
        return chunk.size() == 0 || handOver(chunk.part(), chunks);
    }

    private boolean handOver(String nextPart, OrderedChunks<RecordChunk> chunks) {
        boolean wanted = chunks.put(chunk);
        chunk = new RecordChunk(index, nextPart);
        return wanted;
    }
}
