package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A batch of entries laid out as an SQLite database in memory: the table and every index of {@link Schema}, sorted.
 *
 * <p>Why: row by row, keeping five indexes costs three quarters of the time. Attached to a partition, an image with the
 * same table and indexes is copied by {@code INSERT INTO logs SELECT * FROM image} without decoding a row, and index
 * after index in key order (SQLite calls this the transfer optimization): twice as fast, in an ordinary transaction, and
 * the file is complete after every commit. Should SQLite ever refuse to copy, the same statement inserts row by row.
 *
 * <p>Only what fits simply is laid out: no overflow pages, trees of two levels. Other batches go through {@link
 * RowInserter}.
 */
final class BatchImage {

    private final List<LogEntry> entries;
    private final long[] logids;
    private final PageBuilder pages;
    private final RowRecord record = new RowRecord();
    private final int[] srcs;
    private final int[] jobs;

    private BatchImage(List<LogEntry> entries, long[] logids, PageBuilder pages) {
        this.entries = entries;
        this.logids = logids;
        this.pages = pages;
        pages.restart(8 + entries.size() / 256);
        this.srcs = new int[entries.size()];
        this.jobs = new int[entries.size()];
    }

    /** Whether the batch is large enough. */
    static boolean pays(List<LogEntry> entries) {
        return entries.size() >= StoreLimits.IMAGE_ROWS_MIN;
    }

    /**
     * Lays out the entries under the logids, which ascend.
     *
     * @param pages where; whatever it held before is gone
     * @return the bytes of the database, or null when the batch does not fit the simple layout
     */
    static byte @Nullable [] of(List<LogEntry> entries, long[] logids, PageBuilder pages) {
        return entries.size() > StoreLimits.IMAGE_ROWS_MAX ? null : new BatchImage(entries, logids, pages).build();
    }

    private byte @Nullable [] build() {
        PageBuilder.Page schema = pages.add(PageBuilder.TABLE_LEAF);
        Integer table = buildTable();
        if (table == null
                || record.srcs.longestBytes() > StoreLimits.IMAGE_KEY_BYTES_MAX
                || record.jobs.longestBytes() > StoreLimits.IMAGE_KEY_BYTES_MAX) {
            return null;
        }
        List<Integer> roots = new ArrayList<>();
        for (String column : Schema.INDEXED) {
            Integer root = buildIndex(column);
            if (root == null) {
                return null;
            }
            roots.add(root);
        }
        return ImageHeader.finish(pages, schema, table, roots);
    }

    private @Nullable Integer buildTable() {
        TreeBuilder tree = TreeBuilder.table(pages);
        for (int i = 0; i < logids.length; i++) {
            record.encode(entries.get(i));
            srcs[i] = record.src;
            jobs[i] = record.job;
            if (record.cell.length() > StoreLimits.IMAGE_RECORD_BYTES_MAX) {
                return null;
            }
            tree.addRow(logids[i], record.cell);
        }
        return tree.finish();
    }

    private @Nullable Integer buildIndex(String column) {
        return switch (column) {
            case "src" -> textIndex(record.srcs, srcs);
            case "job_id" -> textIndex(record.jobs, jobs);
            default -> numberIndex(numbers(column));
        };
    }

    private long[] numbers(String column) {
        long[] numbers = new long[logids.length];
        for (int i = 0; i < numbers.length; i++) {
            LogEntry entry = entries.get(i);
            numbers[i] = switch (column) {
                case "epoch" -> entry.epoch();
                case "loglevel" -> entry.level();
                default -> entry.error();
            };
        }
        return numbers;
    }

    private @Nullable Integer numberIndex(long[] numbers) {
        int[] order = Ranking.order(numbers);
        if (order == null) {
            return null;
        }
        TreeBuilder tree = TreeBuilder.index(pages);
        for (int place : order) {
            record.cell.key(numbers[place], logids[place]);
            tree.addKey(record.cell);
        }
        return tree.finish();
    }

    private @Nullable Integer textIndex(DistinctTexts texts, int[] numbers) {
        TreeBuilder tree = TreeBuilder.index(pages);
        int[] ranks = texts.ranks();
        IntUnaryOperator rank = place -> numbers[place] == DistinctTexts.NONE ? 0 : 1 + ranks[numbers[place]];
        for (int place : texts.distinct() == 0 ? new int[0] : Ranking.order(numbers.length, 1 + ranks.length, rank)) {
            if (numbers[place] != DistinctTexts.NONE) {
                record.cell.key(texts, numbers[place], logids[place]);
                tree.addKey(record.cell);
            }
        }
        return tree.finish();
    }
}
