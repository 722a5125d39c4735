package dev.logs.transfer;

import dev.logs.entry.FoundEntry;
import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.query.EntryStream;
import dev.logs.store.TableForm;
import dev.logs.store.TableWriter;
import dev.logs.stream.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database with one table of logs, compressed when it is whole. */
final class DatabaseOutput implements ExportOutput {

    /** Large enough that handing a chunk over costs nothing. */
    private static final int CHUNK_BYTES = 512 * 1024;

    private static final int BUFFER_BYTES = 256 * 1024;

    private final ExportRequest request;
    private final ExportSource source;
    private final Path place;
    private final FileNames names;
    private final Path database;
    private final TimeSpread times = new TimeSpread();
    private long rows;
    private volatile @Nullable PartFile compressed;

    /** @throws dev.logs.error.UsageException when the file exists already */
    DatabaseOutput(ExportRequest request, Path place, ExportSource source) {
        this.request = request;
        this.source = source;
        this.place = place;
        names = new FileNames(request.target(), Split.NONE);
        database = FilesInPlace.beside(place);
        FilesInPlace.refuseExisting(place, request.target().existing());
        if (isManifested()) {
            FilesInPlace.refuseExisting(names.manifest(), request.target().existing());
        }
    }

    private boolean isManifested() {
        return request.target().manifest() == ExportTarget.Manifested.YES;
    }

    @Override
    public List<WrittenFile> write(ExportProgress progress) {
        TableForm form = request.form().table();
        try {
            Files.createFile(database);
        } catch (IOException e) {
            throw unwritable(e);
        }
        try (TableWriter table = TableWriter.open(database, place, form)) {
            UnitPipeline.run(source.plan(request), this::read, (RowChunk chunk) -> take(chunk, table), progress);
            table.finish();
        }
        return List.of(request.target().compression() == Compression.NONE ? forced() : compressed());
    }

    private boolean read(ExportUnit unit, int index, OrderedChunks<RowChunk> chunks) {
        TableRows made = new TableRows(request.form().table());
        RowChunk chunk = new RowChunk(index);
        try (EntryStream found = source.engine().search(unit.query())) {
            while (found.next()) {
                FoundEntry entry = found.entry();
                chunk.add(made.row(entry), entry.entry());
                if (chunk.bytes() >= CHUNK_BYTES) {
                    if (!chunks.put(chunk)) {
                        return false;
                    }
                    chunk = new RowChunk(index);
                }
            }
        }
        return chunk.rows().isEmpty() || chunks.put(chunk);
    }

    private void take(RowChunk chunk, TableWriter table) {
        chunk.rows().forEach(table::add);
        times.add(chunk.times());
        rows += chunk.entries();
    }

    private WrittenFile forced() {
        String sha256 = "";
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            channel.force(true);
            sha256 = isManifested() ? ContentHash.of(database) : "";
        } catch (IOException e) {
            throw unwritable(e);
        }
        return written(size(database), sha256);
    }

    private WrittenFile compressed() {
        PartFile out =
                PartFile.beside(place, request.target().compression(), isManifested() ? ContentHash.digest() : null);
        compressed = out;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(database)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                out.write(buffer, 0, got);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        out.finish();
        FilesInPlace.remove(database);
        return written(out.bytes(), out.sha256());
    }

    private WrittenFile written(long bytes, String sha256) {
        return new WrittenFile(place.getFileName(), "", rows, times, bytes, sha256);
    }

    private long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StorageException unwritable(IOException cause) {
        return new StorageException(place + ": cannot be written: " + FileReason.of(cause), null, cause);
    }

    @Override
    public void publish(byte[] manifest) {
        PartFile out = compressed;
        if (out == null) {
            FilesInPlace.move(database, place, request.target().existing());
        } else {
            out.rename(place, request.target().existing());
        }
        FilesInPlace.forceDirectoryOf(place);
        if (isManifested()) {
            FilesInPlace.write(names.manifest(), manifest, request.target().existing());
        }
    }

    @Override
    public void discard() {
        FilesInPlace.remove(database);
        PartFile out = compressed;
        if (out != null) {
            out.discard();
        }
    }
}
