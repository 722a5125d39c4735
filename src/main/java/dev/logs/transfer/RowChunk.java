package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table. Filled by one thread, then read by another. */
final class RowChunk implements OrderedChunk {

    /** What a row takes besides its texts, about. */
    private static final int ROW_BYTES = 200;

    private final int unit;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final TimeSpread times = new TimeSpread();
    private long bytes;

    RowChunk(int unit) {
        this.unit = unit;
    }

    void add(@Nullable Object[] row, LogEntry entry) {
        rows.add(row);
        times.add(entry.epoch(), entry.nanos());
        int fields = entry.fields() == null ? 0 : entry.fields().length();
        bytes += ROW_BYTES + entry.content().length() + fields;
    }

    List<@Nullable Object[]> rows() {
        return rows;
    }

    TimeSpread times() {
        return times;
    }

    @Override
    public int unit() {
        return unit;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long entries() {
        return rows.size();
    }
}
