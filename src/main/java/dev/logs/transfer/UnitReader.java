package dev.logs.transfer;

import dev.logs.entry.EntryView;
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
    private final SpareChunks spare;

    /** Whether the unit is several days that have files of their own. */
    private final boolean changesPart;

    private RecordChunk chunk;
    private int pendingRows;
    private long pendingEpoch;
    private int pendingNanos;
    private long lastEpoch;
    private int lastNanos;
    private @Nullable PartitionKey day;

    UnitReader(ExportRequest request, ExportUnit unit, int index, SpareChunks spare) {
        this.spare = spare;
        this.unit = unit;
        this.index = index;
        int sharedRows = (int) Math.min(SHARED_ROWS_MAX, request.split().rowsMax());
        this.encoder = EntryEncoders.of(request.form().records(), request.zone(), sharedRows);
        this.changesPart = request.split().byDay() && unit.part().isEmpty();
        this.chunk = spare.take(index, unit.part());
    }

    /** Answers false when nobody wants more. */
    boolean read(QueryEngine engine, OrderedChunks<RecordChunk> chunks) {
        try (EntryStream found = engine.search(unit.query())) {
            while (found.next()) {
                if (changesPart && !beginPart(found.partition(), chunks)) {
                    return false;
                }
                encode(found.partition(), found.view());
                if (chunk.records().length() >= CHUNK_BYTES && !handOver(chunk.part(), chunks)) {
                    return false;
                }
            }
        }
        return finish(chunks);
    }

    private void encode(PartitionKey partition, EntryView entry) {
        lastEpoch = entry.epoch();
        lastNanos = entry.nanos();
        if (pendingRows == 0) {
            pendingEpoch = lastEpoch;
            pendingNanos = lastNanos;
        }
        encoder.encode(partition, entry, chunk.records());
        pendingRows++;
        markIfComplete();
    }

    private void markIfComplete() {
        if (pendingRows > 0 && chunk.hasUnmarked()) {
            chunk.beginsAt(pendingEpoch, pendingNanos);
            chunk.endsAt(lastEpoch, lastNanos, pendingRows);
            pendingRows = 0;
        }
    }

    private boolean beginPart(PartitionKey partition, OrderedChunks<RecordChunk> chunks) {
        PartitionKey before = day;
        day = partition;
        if (before != null && before.epochDay() == partition.epochDay()) {
            return true;
        }
        boolean wanted = before == null || finish(chunks);
        chunk = spare.take(index, LocalDate.ofEpochDay(partition.epochDay()).toString());
        return wanted;
    }

    private boolean finish(OrderedChunks<RecordChunk> chunks) {
        encoder.flush(chunk.records());
        markIfComplete();
        return chunk.size() == 0 || handOver(chunk.part(), chunks);
    }

    private boolean handOver(String nextPart, OrderedChunks<RecordChunk> chunks) {
        boolean wanted = chunks.put(chunk);
        chunk = spare.take(index, nextPart);
        return wanted;
    }
}
