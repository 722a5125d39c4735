package dev.logs.store;

import dev.logs.block.BlockContents;
import dev.logs.block.BlockSummary;
import dev.logs.error.DamagedFileException;
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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of a finished file, all of whose entries are in blocks, and the newest time of any file, without the engine, when
 * nobody has the file open for writing: to open a file with it takes twenty times as long as what is to be read.
 *
 * <p>Without a write-ahead log beside it a file is the whole truth. That there was none before and after, and that the file did
 * not change in between, says that nobody wrote meanwhile. Whatever is not as expected is left to the engine.
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
    private @Nullable String compactedAt;

    private QuietFile(PageRows rows, long fileBytes) {
        this.rows = rows;
        this.fileBytes = fileBytes;
    }

    /** What the file has, by level; empty when the engine has to be asked. */
    public static Optional<PartitionStatistics> statistics(Path file) {
        return look(file, quiet -> quiet.isRead() ? Optional.of(quiet.result()) : Optional.empty());
    }

    /**
     * The second of the newest entry, of rows and blocks; empty when the engine has to be asked. A file with a damaged page may
     * answer anything.
     */
    public static OptionalLong newest(Path file) {
        Optional<Long> newest = look(file, QuietFile::newest);
        return newest.isPresent() ? OptionalLong.of(newest.get()) : OptionalLong.empty();
    }

    /** What is asked of the pages of a file. */
    private interface Question<T> {
        Optional<T> of(QuietFile file) throws IOException;
    }

    private static <T> Optional<T> look(Path file, Question<T> question) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (!isAlone(file)) {
                return Optional.empty();
            }
            PageReader pages = new PageReader(channel);
            if (!pages.isUsual()) {
                return Optional.empty();
            }
            Optional<T> answer = question.of(new QuietFile(new PageRows(pages), before.size()));
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = isAlone(file)
                    && before.size() == after.size()
                    && before.lastModifiedTime().equals(after.lastModifiedTime());
            return same ? answer : Optional.empty();
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

    private static boolean isAlone(Path file) {
        return SideFiles.all(file).stream().skip(1).noneMatch(side -> side.toFile()
                .exists());
    }

    private void readRoots() throws IOException {
        rows.each(1, (rowid, row) -> {
            if (row.text(0).equals("table") || row.text(0).equals("index")) {
                roots.put(row.text(1), (int) row.number(3));
            }
        });
    }

    private Optional<Long> newest() throws IOException {
        readRoots();
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
        readRoots();
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
        rows.each(sequence, (rowid, row) -> lastLogid = row.text(0).equals("logs") ? row.number(1) : lastLogid);
        rows.each(summaries, (rowid, row) -> add(row.bytes(1)));
        return known[0] && blocks > 0;
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
        List<SpeakerCount> speakers = new ArrayList<>();
        levels.forEach((level, entries) -> speakers.add(new SpeakerCount("", level, 0, entries[0], 0)));
        StorageFigures storage =
                new StorageFigures(fileBytes, fileBytes, blocks, messageBytes, lastLogid + 1, compactedAt);
        return new PartitionStatistics(speakers, OptionalLong.of(first), OptionalLong.of(last), storage);
    }
}
