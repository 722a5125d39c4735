package dev.logs.store;

import dev.logs.block.BlockContents;
import dev.logs.block.BlockSummary;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.filter.FilterSet;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a file without the engine, when nobody has it open for writing: statistics where all entries are in
 * blocks or few, a page of entries where all are rows, all of them where they are few, and the newest time. To open a file with
 * the engine takes twenty times as long as what is to be read.
 *
 * <p>Without a write-ahead log beside it a file is the whole truth. That there was none before and after, and that the file did
 * not change in between, says that nobody wrote meanwhile. Whatever is not as expected is left to the engine. The caller sees to it that
 * this process does not have the file open: whoever closes a file gives up all locks that his process has on it.
 */
public final class QuietFile {

    private final PageRows rows;
    private final long fileBytes;
    private final Map<String, Integer> roots = new HashMap<>();
    private final Map<Integer, long[]> levels = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long messageBytes;
    private int blocks;
    private long lastLogid;
    private long orderedThrough;
    private boolean hasOwnColumns;
    private @Nullable String compactedAt;

    private QuietFile(PageRows rows, long fileBytes) {
        this.rows = rows;
        this.fileBytes = fileBytes;
    }

    /** What the file has, by level; empty when the engine has to be asked. */
    public static Optional<PartitionStatistics> statistics(Path file) {
        return look(
                file, Long.MAX_VALUE, quiet -> quiet.isRead() ? Optional.of(quiet.result()) : quiet.statisticsOfRows());
    }

    /**
     * The second of the newest entry, of rows and blocks; empty when the engine has to be asked. A file with a damaged page may
     * answer anything.
     */
    public static Optional<Long> newest(Path file) {
        return look(file, Long.MAX_VALUE, QuietFile::newest);
    }

    /** The first entries of a request, at most as many as it asks for; empty when the engine has to be asked. */
    public static Optional<EntryCursor> page(Path file, RowRequest request) {
        long bytesMax = Long.MAX_VALUE;
        if (request.order() == Order.OLDEST_FIRST) {
            bytesMax = StoreLimits.QUIET_WHOLE_FILE_BYTES_MAX;
        } else if (!request.filters().isEmpty()) {
            bytesMax = StoreLimits.QUIET_FILE_BYTES_MAX;
        }
        return look(file, bytesMax, quiet -> quiet.page(request));
    }

    /** Whether all entries are surely rows; else the engine has to be asked. */
    public static boolean hasRowsOnly(Path file) {
        return look(file, Long.MAX_VALUE, quiet -> Optional.of(quiet.rowsOnly().isPresent()))
                .orElse(false);
    }

    /** The matches of a small file, in no order; empty when the engine has to be asked. */
    public static Optional<List<LogEntry>> all(Path file, TimeRange range, FilterSet filters) {
        QuietRows matches = new QuietRows(RowRequest.of(range, filters, Order.OLDEST_FIRST));
        return look(file, StoreLimits.QUIET_WHOLE_FILE_BYTES_MAX, quiet -> {
            OptionalInt logs = quiet.rowsOnly();
            return logs.isPresent() ? Optional.of(matches.readAll(quiet.rows, logs.getAsInt())) : Optional.empty();
        });
    }

    /** What is asked of the pages of a file. */
    private interface Question<T> {
        Optional<T> of(QuietFile file) throws IOException;
    }

    private static <T> Optional<T> look(Path file, long bytesMax, Question<T> question) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            return before.size() > bytesMax || !isAlone(file) ? Optional.empty() : ask(file, before, question);
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException
                | BufferUnderflowException
                | DamagedFileException e) {
            // The engine says what is wrong.
            return Optional.empty();
        }
    }

    private static <T> Optional<T> ask(Path file, BasicFileAttributes before, Question<T> question) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            PageReader pages = new PageReader(channel);
            if (!pages.isUsual() || !pages.isWhole()) {
                return Optional.empty();
            }
            QuietFile quiet = new QuietFile(new PageRows(pages), before.size());
            quiet.readRoots();
            Optional<T> answer = question.of(quiet);
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = isAlone(file)
                    && before.size() == after.size()
                    && before.lastModifiedTime().equals(after.lastModifiedTime());
            return same ? answer : Optional.empty();
        }
    }

    /** The index of a write-ahead log says nothing without the log. */
    private static boolean isAlone(Path file) {
        return !SideFiles.wal(file).toFile().exists()
                && !SideFiles.journal(file).toFile().exists();
    }

    private void readRoots() throws IOException {
        rows.each(1, (rowid, row) -> {
            if (row.text(0).equals("table") || row.text(0).equals("index")) {
                roots.put(row.text(1), (int) row.number(3));
                hasOwnColumns |= row.text(1).equals("logs") && row.text(4).equals(Schema.LOGS);
            }
        });
    }

    private Optional<EntryCursor> page(RowRequest request) throws IOException {
        OptionalInt logs = rowsOnly();
        if (logs.isEmpty()) {
            return Optional.empty();
        }
        Optional<EntryCursor> newest = request.order() == Order.NEWEST_FIRST
                ? new QuietRows(request).read(rows, logs.getAsInt(), orderedThrough)
                : Optional.empty();
        return newest.isPresent() || fileBytes > StoreLimits.QUIET_WHOLE_FILE_BYTES_MAX
                ? newest
                : Optional.of(new QuietRows(request).readSorted(rows, logs.getAsInt()));
    }

    /** The table of a file whose entries all are rows; empty when it is not as expected. */
    private OptionalInt rowsOnly() throws IOException {
        Integer logs = roots.get("logs");
        Integer summaries = roots.get(BlockTables.BLOCKS);
        Integer metadata = roots.get("metadata");
        if (logs == null || metadata == null || !hasOwnColumns || summaries != null && !rows.isEmpty(summaries)) {
            return OptionalInt.empty();
        }
        return isKnownVersion(metadata) ? OptionalInt.of(logs) : OptionalInt.empty();
    }

    private boolean isKnownVersion(int metadata) throws IOException {
        String[] version = {""};
        rows.each(metadata, (rowid, row) -> {
            String key = row.text(0);
            version[0] = key.equals(Schema.SCHEMA_VERSION) ? row.text(1) : version[0];
            orderedThrough = key.equals(Schema.ORDERED_THROUGH) ? Long.parseLong(row.text(1)) : orderedThrough;
        });
        return version[0].equals(Integer.toString(Schema.VERSION))
                || version[0].equals(Integer.toString(Schema.VERSION_WITH_BLOCKS));
    }

    private Optional<Long> newest() throws IOException {
        Integer times = roots.get(Schema.indexName("epoch"));
        Integer summaries = roots.get(BlockTables.BLOCKS);
        if (times == null) {
            return Optional.empty();
        }
        last = rows.greatest(times).orElse(last);
        if (summaries != null) {
            rows.each(
                    summaries,
                    (rowid, row) -> last =
                            Math.max(last, BlockContents.of(row.bytes(1)).last().epoch()));
        }
        return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(last);
    }

    private boolean isRead() throws IOException {
        Integer logs = roots.get("logs");
        Integer summaries = roots.get(BlockTables.BLOCKS);
        Integer metadata = roots.get("metadata");
        Integer sequence = roots.get("sqlite_sequence");
        if (logs == null || summaries == null || metadata == null || sequence == null || !rows.isEmpty(logs)) {
            return false;
        }
        boolean[] known = {false};
        rows.each(metadata, (rowid, row) -> {
            String key = row.text(0);
            known[0] |= key.equals(Schema.SCHEMA_VERSION)
                    && row.text(1).equals(Integer.toString(Schema.VERSION_WITH_BLOCKS));
            compactedAt = key.equals(Schema.COMPACTED_AT) ? row.text(1) : compactedAt;
        });
        readLastLogid(sequence);
        rows.each(summaries, (rowid, row) -> add(row.bytes(1)));
        return known[0] && blocks > 0;
    }

    private void readLastLogid(int sequence) throws IOException {
        rows.each(sequence, (rowid, row) -> lastLogid = row.text(0).equals("logs") ? row.number(1) : lastLogid);
    }

    /** Of a small file that has rows only. */
    private Optional<PartitionStatistics> statisticsOfRows() throws IOException {
        Integer sequence = roots.get("sqlite_sequence");
        OptionalInt logs = fileBytes > StoreLimits.QUIET_WHOLE_FILE_BYTES_MAX ? OptionalInt.empty() : rowsOnly();
        if (logs.isEmpty() || sequence == null) {
            return Optional.empty();
        }
        readLastLogid(sequence);
        StoredRow stored = new StoredRow();
        rows.eachForward(logs.getAsInt(), (rowid, record) -> {
            stored.set(rowid, record);
            first = Math.min(first, stored.epoch());
            last = Math.max(last, stored.epoch());
            counter(stored.level())[0]++;
            return true;
        });
        return Optional.of(result());
    }

    private OptionalLong end(long epoch) {
        return levels.isEmpty() ? OptionalLong.empty() : OptionalLong.of(epoch);
    }

    private void add(byte[] summary) {
        BlockContents contents = BlockContents.of(summary);
        first = Math.min(first, contents.first().epoch());
        last = Math.max(last, contents.last().epoch());
        messageBytes += contents.contentBytes();
        blocks++;
        BlockSummary.eachHour(summary, (hour, level, entries) -> counter(level)[0] += entries);
    }

    private long[] counter(int level) {
        long[] counter = levels.get(level);
        if (counter == null) {
            counter = new long[1];
            levels.put(level, counter);
        }
        return counter;
    }

    private PartitionStatistics result() {
        boolean inBlocks = blocks > 0;
        List<SpeakerCount> speakers = new ArrayList<>();
        levels.forEach((level, entries) ->
                speakers.add(new SpeakerCount("", level, inBlocks ? 0 : entries[0], inBlocks ? entries[0] : 0, 0)));
        StorageFigures storage = new StorageFigures(
                fileBytes, inBlocks ? fileBytes : 0, blocks, messageBytes, lastLogid + 1, compactedAt);
        return new PartitionStatistics(speakers, end(first), end(last), storage);
    }
}
