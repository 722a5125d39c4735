package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.format.JsonShape;
import dev.logs.format.RecordReader;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.KnownFormats;
import dev.logs.stream.ArchiveKind;
import dev.logs.stream.CompressedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Recognises the sources of an import; what cannot be read at all is reported and left out. */
final class ImportPlanner {

    private static final String STREAM = "-";

    private final KnownFormats formats;
    private final SourceProbe probe;
    private final DatabaseSources databases;
    private final Clock clock;
    private final ProblemSink problems;

    ImportPlanner(KnownFormats formats, Clock clock, ProblemSink problems) {
        this.formats = formats;
        this.probe = new SourceProbe(formats);
        this.clock = clock;
        this.problems = problems;
        this.databases = new DatabaseSources(problems);
    }

    /** @throws dev.logs.error.UsageException when there is no format of the name that the user gives */
    List<ImportItem> plan(ImportRequest request) {
        if (!request.format().equals(IngestRequest.AUTO)) {
            probe.check(request.format(), clock.instant());
        }
        List<ImportItem> sources = new ArrayList<>();
        for (String path : request.paths()) {
            try {
                if (path.equals(STREAM)) {
                    sources.add(stream(Path.of("stdin"), request.stream(), request));
                    continue;
                }
                for (Path file : new ImportPaths(problems).files(path)) {
                    addFile(file, request, sources);
                }
            } catch (IOException e) {
                problems.report(Problem.of(path, FileReason.of(e)));
            }
        }
        return sources;
    }

    private void addFile(Path file, ImportRequest request, List<ImportItem> sources) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            addStream(file, request, sources);
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            byte[] head = SourceProbe.head(in);
            ArchiveKind archive = ArchiveKind.of(head);
            if (archive != null) {
                sources.add(new ImportArchive(file, archive, null));
                return;
            }
            if (DatabaseSources.isDatabase(head)) {
                ImportSource database = databases.source(file, formats.settings(written));
                sources.add(database);
                return;
            }
            SourceProbe.Found found = found(head, request, written);
            JsonShape shape = found.shape();
            IngestSource source = shape == null
                    ? IngestSource.file(file)
                    : IngestSource.records(file, () -> documents(shape, Files.newInputStream(file), written));
            sources.add(new ImportSource(source, found.format(), () -> ContentHash.of(file, problems)));
        } catch (IOException e) {
            problems.report(Problem.of(file.toString(), FileReason.of(e)));
        }
    }

    /** A pipe or a device: what is read of it does not come again. */
    private void addStream(Path device, ImportRequest request, List<ImportItem> sources) {
        try {
            sources.add(stream(device, Files.newInputStream(device), request));
        } catch (IOException e) {
            problems.report(Problem.of(device.toString(), FileReason.of(e)));
        }
    }

    private ImportItem stream(Path named, InputStream raw, ImportRequest request) throws IOException {
        InputStream decoded = CompressedInput.open(raw);
        byte[] head = decoded.readNBytes(SourceProbe.HEAD_BYTES);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), decoded);
        ArchiveKind archive = ArchiveKind.of(head);
        if (archive != null) {
            return new ImportArchive(named, archive, whole);
        }
        Instant now = clock.instant();
        SourceProbe.Found found = found(head, request, now);
        JsonShape shape = found.shape();
        IngestSource source = shape == null
                ? IngestSource.lines(named, () -> whole, now)
                : IngestSource.records(named, () -> documents(shape, whole, now));
        return new ImportSource(source, found.format(), () -> null);
    }

    /** A member of an archive that is no database. */
    ImportSource member(ArchiveMembers.Opened member, Instant written, ImportRequest request) throws IOException {
        ArchiveKind archive = ArchiveKind.of(member.head());
        if (archive != null) {
            throw new IOException(
                    "is a " + archive.label() + " archive in an archive; unpack it, then import its files");
        }
        SourceProbe.Found found = found(member.head(), request, written);
        JsonShape shape = found.shape();
        IngestSource source = shape == null
                ? IngestSource.lines(member.path(), member::whole, written)
                : IngestSource.records(member.path(), () -> documents(shape, member.whole(), written));
        return new ImportSource(source.withName(member.name()), found.format(), () -> null);
    }

    /** A member of an archive that is a database, of which there is a copy. */
    ImportSource database(ArchiveMembers.Opened member, Path copy, Instant written) {
        ImportSource source = databases.source(member.path(), copy, formats.settings(written));
        return new ImportSource(source.source().withName(member.name()), source.format(), () -> null);
    }

    private SourceProbe.Found found(byte[] head, ImportRequest request, Instant written) {
        return request.format().equals(IngestRequest.AUTO)
                ? probe.detect(head, written)
                : probe.named(request.format(), written);
    }

    private RecordReader documents(JsonShape shape, InputStream raw, Instant written) throws IOException {
        return shape.open(CompressedInput.open(raw), formats.settings(written));
    }
}
