package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private static final byte[] NO_TAGS = LogEntry.NO_TAGS.getBytes(StandardCharsets.UTF_8);

    private final List<LogEntry> entries;
    private final long[] logids;
    private final PageBuilder pages;
    private final TextRanks srcs;
    private final TextRanks jobs;
    private final CellBuffer cell = new CellBuffer();

    private BatchImage(List<LogEntry> entries, long[] logids, PageBuilder pages) {
        this.entries = entries;
        this.logids = logids;
        this.pages = pages;
        pages.restart(8 + entries.size() / 256);
        this.srcs = new TextRanks(entries.size());
        this.jobs = new TextRanks(entries.size());
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
                || srcs.longestBytes() > StoreLimits.IMAGE_KEY_BYTES_MAX
                || jobs.longestBytes() > StoreLimits.IMAGE_KEY_BYTES_MAX) {
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
            encodeRow(entries.get(i), i);
            if (cell.length() > StoreLimits.IMAGE_RECORD_BYTES_MAX) {
                return null;
            }
            tree.addRow(logids[i], cell);
        }
        return tree.finish();
    }

    private void encodeRow(LogEntry entry, int place) {
        byte[] src = srcs.note(place, entry.src());
        byte[] tags = entry.tags().equals(LogEntry.NO_TAGS) ? NO_TAGS : utf8(entry.tags());
        byte[] content = utf8(entry.content());
        byte[] job = jobs.note(place, entry.jobId());
        byte[] fields = utf8(entry.fields());
        cell.beginHeader();
        cell.typeOfNull();
        cell.typeOf(src);
        cell.typeOf(tags);
        cell.typeOf(entry.epoch());
        cell.typeOf(entry.level());
        cell.typeOf(entry.error());
        cell.typeOf(content);
        cell.typeOf(entry.nanos());
        cell.typeOf(job);
        cell.typeOf(fields);
        cell.endHeader();
        cell.value(src);
        cell.value(tags);
        cell.value(entry.epoch());
        cell.value(entry.level());
        cell.value(entry.error());
        cell.value(content);
        cell.value(entry.nanos());
        cell.value(job);
        cell.value(fields);
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Integer buildIndex(String column) {
        return switch (column) {
            case "src" -> textIndex(srcs);
            case "job_id" -> textIndex(jobs);
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
            cell.beginHeader();
            cell.typeOf(numbers[place]);
            cell.typeOf(logids[place]);
            cell.endHeader();
            cell.value(numbers[place]);
            cell.value(logids[place]);
            tree.addKey(cell);
        }
        return tree.finish();
    }

    private @Nullable Integer textIndex(TextRanks texts) {
        TreeBuilder tree = TreeBuilder.index(pages);
        long[] ranks = texts.distinct() == 0 ? new long[0] : texts.ranks();
        int[] order = Ranking.order(ranks);
        if (order == null) {
            return null;
        }
        for (int place : order) {
            if (ranks[place] != TextRanks.NONE) {
                addText(tree, texts.text(place), logids[place]);
            }
        }
        return tree.finish();
    }

    private void addText(TreeBuilder tree, byte[] text, long logid) {
        cell.beginHeader();
        cell.typeOf(text);
        cell.typeOf(logid);
        cell.endHeader();
        cell.value(text);
        cell.value(logid);
        tree.addKey(cell);
    }
}
