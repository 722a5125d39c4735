package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are committed as one transaction, and how.
 *
 * @param own what becomes of the logids that entries bring
 * @param mark moved in the same transaction, or null; nothing is stored unless it stands where the batch begins
 * @param prepared the same entries with the work done already that {@link BatchForecast#prepare} could do, or null
 * @param block they become one block where the file can have blocks, its settings allow so many entries, and no logid that they
 *     bring is taken; null for rows
 */
public record AppendBatch(
        List<LogEntry> entries,
        OwnLogids own,
        @Nullable SourceMark mark,
        @Nullable PreparedBatch prepared,
        @Nullable BlockPlan block) {

    public static AppendBatch of(List<LogEntry> entries, OwnLogids own) {
        return new AppendBatch(entries, own, null, null, null);
    }

    public static AppendBatch of(PreparedBatch prepared, OwnLogids own) {
        return new AppendBatch(prepared.entries(), own, null, prepared, null);
    }

    /** The same of a source that may have been imported before; another process may be importing it as well. */
    public AppendBatch withMark(SourceMark moved) {
        return new AppendBatch(entries, own, moved, prepared, block);
    }

    /** The same, as a block. */
    public AppendBatch asBlock(BlockPlan plan) {
        return new AppendBatch(entries, own, mark, prepared, plan);
    }

    /**
     * Waits for what is done before the batch's turn. To be called before the file is taken for it: to begin, the thread that
     * encodes needs the same connection.
     */
    public void await() {
        if (block != null) {
            block.await();
        }
    }

    /** Whether nothing would change. */
    boolean isNothing() {
        return entries.isEmpty() && mark == null;
    }
}
