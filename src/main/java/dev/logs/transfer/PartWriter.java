package dev.logs.transfer;

import dev.logs.format.RecordBytes;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts chunks into files, and gives the files their names once all are whole. One thread, but for {@link #discard}.
 *
 * <p>Nothing is seen under its name before everything is on disk; the manifest comes last.
 */
final class PartWriter {

    private final ExportTarget target;
    private final PartLayout layout;
    private final SequenceNumbers numbers = new SequenceNumbers();
    private final List<Finished> finished = new ArrayList<>();
    private @Nullable PartFile current;
    private Path currentFile = Path.of("");
    private String part = "";
    private int number;

    /** A file that is whole, and what it will be called. */
    private record Finished(Path file, String part, PartFile content) {}

    /** @throws dev.logs.error.UsageException when there is but one file, and it exists already */
    PartWriter(ExportTarget target, PartLayout layout) {
        this.target = target;
        this.layout = layout;
        Path file = target.file();
        if (file != null && layout.split().isNone()) {
            FilesInPlace.refuseExisting(file, target.existing());
        }
    }

    /** Opens the only file, which is there also when nothing comes. */
    void begin() {
        if (layout.split().isNone()) {
            open("");
        }
    }

    void write(RecordChunk chunk) {
        if (current != null && !chunk.part().equals(part)) {
            finishCurrent();
            number = 0;
            numbers.restart();
        }
        byte[] bytes = chunk.records().array();
        int from = 0;
        while (from < chunk.size()) {
            PartFile file = current == null ? open(chunk.part()) : current;
            int to = fitting(chunk, from, file);
            if (to == from) {
                finishCurrent();
                continue;
            }
            if (layout.numbering() == PartLayout.Numbering.BY_PART) {
                RecordBytes numbered = numbers.number(chunk, from, to);
                file.write(numbered.array(), 0, numbered.length());
            } else {
                file.write(bytes, chunk.end(from - 1), chunk.end(to - 1));
            }
            file.addRows(chunk.rows(from, to));
            chunk.addTimes(from, file.times());
            chunk.addTimes(to - 1, file.times());
            from = to;
        }
    }

    /** How far the records from one on fit into the file; at least one goes into an empty file, however large. */
    private int fitting(RecordChunk chunk, int from, PartFile file) {
        if (!layout.split().bySize()) {
            return chunk.size();
        }
        Split split = layout.split();
        long rows = file.rows();
        long start = file.plainBytes() - chunk.end(from - 1);
        int to = from;
        while (to < chunk.size()) {
            boolean empty = rows == 0;
            rows += chunk.rows(to);
            boolean fits = rows <= split.rowsMax() && start + chunk.end(to) <= split.bytesMax();
            if (!fits && !empty) {
                return to;
            }
            to++;
        }
        return to;
    }

    private PartFile open(String newPart) {
        part = newPart;
        number++;
        Path file = layout.names().of(part, number);
        currentFile = file;
        PartFile opened;
        if (target.file() == null) {
            opened = PartFile.stream(target.stream(), target.compression());
        } else {
            FilesInPlace.refuseExisting(file, target.existing());
            opened = PartFile.beside(file, target.compression(), digest());
        }
        synchronized (this) {
            current = opened;
        }
        opened.write(layout.header(), 0, layout.header().length);
        return opened;
    }

    private @Nullable MessageDigest digest() {
        if (target.manifest() == ExportTarget.Manifested.NO) {
            return null;
        }
        return ContentHash.digest();
    }

    private void finishCurrent() {
        PartFile file = current;
        if (file != null) {
            file.finish();
            synchronized (this) {
                finished.add(new Finished(currentFile, part, file));
                current = null;
            }
        }
    }

    /** Ends the last file; nothing has its name yet. */
    List<WrittenFile> finish() {
        finishCurrent();
        List<WrittenFile> files = new ArrayList<>();
        for (Finished each : finished) {
            PartFile content = each.content();
            files.add(new WrittenFile(
                    each.file().getFileName(),
                    each.part(),
                    content.rows(),
                    content.times(),
                    content.bytes(),
                    content.sha256()));
        }
        return files;
    }

    /** Gives all files their names. */
    void publish() {
        for (Finished each : finished) {
            each.content().rename(each.file(), target.existing());
        }
        if (target.file() != null) {
            FilesInPlace.forceDirectoryOf(target.file());
        }
    }

    /** Removes everything that has no name yet. May be called from any thread, when the run is given up. */
    synchronized void discard() {
        for (Finished each : finished) {
            each.content().discard();
        }
        if (current != null) {
            current.discard();
        }
    }
}
