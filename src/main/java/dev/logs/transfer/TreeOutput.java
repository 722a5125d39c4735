package dev.logs.transfer;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.query.Query;
import dev.logs.store.FileModes;
import dev.logs.store.PartitionCopy;
import dev.logs.store.StoreSettings;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tree with the selection, all addresses kept. What is wanted of a day as a whole is copied as it is, blocks and all; other
 * entries are written as rows, and compacted where they were so before.
 */
final class TreeOutput implements ExportOutput {

    private final ExportRequest request;
    private final ExportSource source;
    private final StagedDirectory directory;
    private final TreeRoot root;
    private final Set<PartitionKey> copied = new HashSet<>();
    private long written;

    /** @throws dev.logs.error.UsageException when the directory exists already */
    TreeOutput(ExportRequest request, Path place, ExportSource source) {
        this.request = request;
        this.source = source;
        directory = new StagedDirectory(place, request.target().existing());
        root = new TreeRoot(directory.path());
    }

    @Override
    public List<WrittenFile> write(ExportProgress progress) {
        directory.make("");
        Query query = request.query();
        Set<Long> rest = new TreeSet<>();
        for (PartitionKey key :
                source.resolver().resolve(query.contexts(), query.range()).partitions()) {
            if (isWanted(key) && copy(key)) {
                copied.add(key);
                progress.written(written, ExportPlan.UNKNOWN);
            } else {
                rest.add(key.epochDay());
            }
        }
        writeRows(rest, progress);
        return files();
    }

    /** Whether all entries of a partition may be wanted, as far as its name tells. */
    private boolean isWanted(PartitionKey key) {
        Query query = request.query();
        return query.selection().isAll()
                && query.filters().isEmpty()
                && query.after() == null
                && query.range().covers(key);
    }

    /** False when the partition holds what is not wanted, or cannot be read as a whole; there is no copy then. */
    private boolean copy(PartitionKey key) {
        Path copy = root.file(key);
        try {
            FileModes.DEFAULT.makeDirectories(root.directory(key));
            FileModes.DEFAULT.makeFile(copy);
            try {
                PartitionCopy.write(source.resolver().file(key), copy, StoreSettings.DEFAULT);
                PartitionContent content = PartitionContent.of(copy);
                if (content.isWithin(request.query().range())) {
                    written += content.rows();
                    return true;
                }
            } catch (DamagedFileException e) {
                // What can be read of it is written row by row, and what cannot is reported there.
            }
            Files.delete(copy);
            return false;
        } catch (IOException e) {
            throw unwritable(copy, e);
        }
    }

    private void writeRows(Set<Long> days, ExportProgress progress) {
        Query query = request.query();
        try (TreeRows rows = new TreeRows(root, source, copied)) {
            if (!query.selection().isAll()) {
                rows.write(query, progress);
            } else {
                for (long day : days) {
                    Instant first = Instant.ofEpochSecond(day * PartitionKey.SECONDS_PER_DAY);
                    Instant last =
                            first.plusSeconds(PartitionKey.SECONDS_PER_DAY).minusNanos(1);
                    rows.write(query.withDays(new TimeRange(first, last)), progress);
                }
            }
            rows.finish();
        }
    }

    private List<WrittenFile> files() {
        List<WrittenFile> files = new ArrayList<>();
        PartitionResolver made = new PartitionResolver(root, problem -> {
            throw new StorageException(problem.where() + ": " + problem.what(), problem.remedy());
        });
        for (PartitionKey key :
                made.resolve(request.query().contexts(), TimeRange.ALL).partitions()) {
            Path file = root.file(key);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
                PartitionContent content = PartitionContent.of(file);
                files.add(new WrittenFile(
                        root.path().relativize(file),
                        "",
                        content.rows(),
                        content.times(),
                        Files.size(file),
                        ContentHash.of(file)));
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        }
        return files;
    }

    private static StorageException unwritable(Path file, IOException cause) {
        return new StorageException(file + ": cannot be written: " + FileReason.of(cause), null, cause);
    }

    @Override
    public void publish(byte[] manifest) {
        directory.publish(manifest);
    }

    @Override
    public void discard() {
        directory.discard();
    }
}
