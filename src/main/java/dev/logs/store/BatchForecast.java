package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;

/**
 * Lays out batches of one partition ahead of the thread that appends them, which then has a sixth less to do.
 *
 * <p>An image holds logids, so they must be foreseen: the first batch tells where they stand, and as long as batches are
 * appended in the order they were prepared and nobody else writes, all later ones are foreseen exactly. A batch for which
 * that fails is laid out again, at no loss but time. One thread prepares, one appends.
 */
public final class BatchForecast {

    /** Before the first commit nothing can be foreseen. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final PageBuilder pages = new PageBuilder();
    private long prepared;

    /** Logid of a batch less the number of entries prepared before it. */
    private volatile long base = UNKNOWN;

    /** Prepares the next batch. The list must not change afterwards. */
    public PreparedBatch prepare(List<LogEntry> entries) {
        long place = prepared;
        prepared += entries.size();
        long known = base;
        return new PreparedBatch(this, entries, place, known == UNKNOWN ? 0 : known + place);
    }

    /** The memory in which images are laid out, one after another, by the thread that prepares. */
    PageBuilder pages() {
        return pages;
    }

    void correct(long place, AppendResult result) {
        base = result.firstLogid() > 0 ? result.firstLogid() - place : UNKNOWN;
    }
}
