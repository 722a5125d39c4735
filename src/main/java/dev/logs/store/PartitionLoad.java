package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.StorageException;
import dev.logs.filter.FilterSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partition that does not exist yet and appears with all its rows at once, complete with every index. One thread at a time.
 *
 * <p>Why: rows that are added to a file go through the write-ahead log, and to five indexes each in its own place. Here the
 * pages of the table are written as the rows come, each once, and the indexes sorted at the end, in a file beside the
 * partition's that gets its name when it is on the disk: five times less to do. Until then nobody sees any of it, and a
 * process that is killed leaves nothing of it.
 */
public final class PartitionLoad implements AutoCloseable {

    private final Path file;
    private final Path unfinished;
    private final StoreSettings settings;
    private final FileChannel channel;
    private final PageWriter pages;
    private final TallTree table;
    private final RowRecord record = new RowRecord();
    private final IndexKeys keys;
    private @Nullable LogEntry last;
    private boolean inOrder = true;

    private PartitionLoad(Path file, StoreSettings settings, PartitionKey day) throws IOException {
        this.file = file;
        this.settings = settings;
        this.unfinished = SideFiles.unfinished(file.toAbsolutePath());
        settings.modes().makeDirectories(directory(unfinished));
        this.channel = settings.modes().newFile(unfinished);
        this.pages = new PageWriter(channel, NewSchema.PAGES + 1);
        this.table = TallTree.table(pages);
        this.keys = new IndexKeys(record, day.firstEpoch());
    }

    /** Begins to fill the file of a day; empty when that is there already, or cannot be made in this way. */
    public static Optional<PartitionLoad> begin(Path file, StoreSettings settings, PartitionKey day) {
        if (isTaken(file)) {
            return Optional.empty();
        }
        try {
            PartitionLoad load = new PartitionLoad(file, settings, day);
            SideFiles.removeAbandoned(file);
            return Optional.of(load);
        } catch (IOException e) {
            // Whoever makes the file in the ordinary way will tell what is wrong.
            return Optional.empty();
        }
    }

    /** Also by the write-ahead log of a file that somebody removed: SQLite would play it back into the new one. */
    private static boolean isTaken(Path file) {
        return SideFiles.all(file).stream().anyMatch(Files::exists);
    }

    private static Path directory(Path absolute) {
        return Objects.requireNonNull(absolute.getParent());
    }

    /** How many rows there are. */
    public int rows() {
        return keys.rows();
    }

    /**
     * Adds entries without logids, in list order.
     *
     * @return false when one of them needs the ordinary way; none was added then
     */
    public boolean add(List<LogEntry> entries) {
        if (!fit(entries)) {
            return false;
        }
        try {
            for (LogEntry entry : entries) {
                record.encode(entry);
                table.addRow(keys.rows() + 1L, record.cell);
                keys.add(entry);
            }
        } catch (IOException e) {
            throw failure(e);
        }
        inOrder =
                inOrder && OrderMark.isInOrder(entries) && (last == null || !OrderMark.precedes(entries.get(0), last));
        last = entries.get(entries.size() - 1);
        return true;
    }

    private StorageException failure(IOException error) {
        // Before what was written is removed, which makes room again.
        return FreePages.isDiskFull(unfinished)
                ? new StorageException(
                        file + " cannot be made: the disk is full",
                        "free some space, then run again: nothing of this partition is kept",
                        error)
                : PathErrors.convert(file, error);
    }

    private boolean fit(List<LogEntry> entries) {
        if (entries.isEmpty()
                || keys.rows() + entries.size() > StoreLimits.LOAD_ROWS_MAX
                || record.jobs.bytes() > StoreLimits.LOAD_TEXT_BYTES_MAX
                || record.srcs.bytes() > StoreLimits.LOAD_TEXT_BYTES_MAX) {
            return false;
        }
        for (LogEntry entry : entries) {
            if (entry.logid() != LogEntry.NO_LOGID || !keys.fit(entry)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes what is missing, and gives the file its name.
     *
     * @return false when another process has made a file of that name meanwhile: then see {@link #copyInto}
     */
    public boolean finish() {
        try {
            List<byte[]> roots = new ArrayList<>();
            roots.add(table.finish());
            roots.addAll(new IndexTrees(keys, pages).write());
            writeFirst(NewSchema.pages(file, roots, new NewSchema.Contents(keys.rows(), inOrder, pages.finish())));
            channel.force(true);
            return appear();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void writeFirst(ByteBuffer first) throws IOException {
        while (first.hasRemaining()) {
            channel.write(first, first.position());
        }
    }

    private boolean appear() throws IOException {
        if (isTaken(file)) {
            return false;
        }
        try {
            Files.createLink(file, unfinished);
        } catch (UnsupportedOperationException | IOException e) {
            // There is a file, or there are no links here, as on FAT.
            return false;
        }
        if (settings.durability() == Durability.FULL) {
            syncDirectory();
        }
        return true;
    }

    /** The name of the file lasts when its directory does; SQLite does as much for a write-ahead log. */
    private void syncDirectory() {
        try (FileChannel channelOfDirectory = FileChannel.open(directory(unfinished), StandardOpenOption.READ)) {
            channelOfDirectory.force(true);
        } catch (IOException e) {
            // No system that keeps directories as files.
        }
    }

    /** Appends the rows to the partition as it is now, after {@link #finish} could not make it. */
    public void copyInto(PartitionFile target) {
        RowRequest everything = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST);
        try (PartitionFile source = PartitionFile.openForReading(unfinished, settings);
                EntryCursor rows = source.read(everything)) {
            List<LogEntry> batch = new ArrayList<>();
            boolean more = rows.next();
            while (more) {
                batch.add(rows.entry().withLogid(LogEntry.NO_LOGID));
                more = rows.next();
                if (!more || batch.size() == StoreLimits.LOAD_COPY_ROWS) {
                    target.append(batch);
                    batch.clear();
                }
            }
        }
    }

    /** Removes what did not get its name. */
    @Override
    public void close() {
        try (FileChannel closing = channel) {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The next load of this partition removes it.
        }
    }
}
