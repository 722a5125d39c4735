package dev.logs.store;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a stream of entries into blocks of equal size, as large as the settings allow, so that no small one is left over at the
 * end. Much text ends a block early.
 */
final class BlockCutter {

    private final BlockSettings settings;
    private final Consumer<List<LogEntry>> blocks;
    private long expected;
    private int target;
    private List<LogEntry> entries = new ArrayList<>();
    private long bytes;

    /** @param expected how many entries will come; a wrong number only makes blocks of other sizes */
    BlockCutter(BlockSettings settings, long expected, Consumer<List<LogEntry>> blocks) {
        this.settings = settings;
        this.blocks = blocks;
        this.expected = expected;
        this.target = target();
    }

    private int target() {
        long max = settings.rowsMax();
        long count = Math.max(1, (expected + max - 1) / max);
        return (int) Math.min(max, Math.max(1, (expected + count - 1) / count));
    }

    void add(LogEntry entry) {
        entries.add(entry);
        String fields = entry.fields();
        bytes += entry.content().length() + (fields == null ? 0 : fields.length());
        if (entries.size() >= target || bytes >= settings.bytesMax()) {
            cut();
        }
    }

    /** Hands over what is left. */
    void finish() {
        if (!entries.isEmpty()) {
            cut();
        }
    }

    private void cut() {
        expected -= entries.size();
        blocks.accept(entries);
        entries = new ArrayList<>(target);
        bytes = 0;
        target = target();
    }
}
