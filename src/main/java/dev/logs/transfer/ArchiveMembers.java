package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.stream.ArchiveInput;
import dev.logs.stream.CompressedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The sources in an archive, read front to back: nothing is unpacked but a database, which SQLite reads from a file. What a
 * member is called says where its entries are from, and nothing is ever written under that name.
 */
final class ArchiveMembers {

    private static final String WRITE_AHEAD_LOG = "-wal";

    private final ImportArchive archive;
    private final ImportRequest request;
    private final ImportPlanner planner;
    private final ProblemSink problems;

    ArchiveMembers(ImportArchive archive, ImportRequest request, ImportPlanner planner, ProblemSink problems) {
        this.archive = archive;
        this.request = request;
        this.planner = planner;
        this.problems = problems;
    }

    /**
     * A member, decompressed.
     *
     * @param name how messages name it
     * @param path its own name in the archive
     * @param head its first bytes
     * @param whole all its bytes, the first ones too
     */
    record Opened(String name, Path path, byte[] head, InputStream whole) {}

    /** Hands over the sources one by one, until the task answers false; answers what it answered last. */
    boolean forEach(Predicate<ImportSource> task) {
        MemberHashes hashes = new MemberHashes(archive);
        try (ArchiveInput in = archive.open()) {
            for (int index = 0; ; index++) {
                ArchiveInput.Member member = in.next();
                int number = index;
                if (member == null) {
                    return true;
                }
                boolean more = take(
                        member,
                        source ->
                                task.test(new ImportSource(source.source(), source.format(), () -> hashes.of(number))));
                if (!more) {
                    return false;
                }
            }
        } catch (IOException e) {
            problems.report(Problem.of(archive.named().toString(), FileReason.of(e)));
            return true;
        }
    }

    private boolean take(ArchiveInput.Member member, Predicate<ImportSource> task) {
        // Names are bytes that anybody may have chosen.
        String printable = member.name().replaceAll("\\p{Cntrl}", "_");
        String name = archive.named() + "!" + printable;
        Path path = Path.of(printable);
        try {
            if (printable.endsWith(WRITE_AHEAD_LOG) && member.content().read() >= 0) {
                throw new IOException(
                        "holds changes that are not in its database yet; unpack the archive, then import that");
            }
            return !ImportPaths.isWanted(path) || take(open(member, name, path), member, task);
        } catch (IOException e) {
            problems.report(Problem.of(name, FileReason.of(e)));
            return true;
        }
    }

    private static Opened open(ArchiveInput.Member member, String name, Path path) throws IOException {
        InputStream decoded = CompressedInput.open(member.content());
        byte[] head = new byte[SourceProbe.HEAD_BYTES];
        int length = 0;
        try {
            while (length < head.length) {
                int got = decoded.read(head, length, head.length - length);
                if (got < 0) {
                    break;
                }
                length += got;
            }
        } catch (IOException e) {
            // Told once more by the read behind what was good.
        }
        byte[] good = Arrays.copyOf(head, length);
        return new Opened(name, path, good, new SequenceInputStream(new ByteArrayInputStream(good), decoded));
    }

    private boolean take(Opened opened, ArchiveInput.Member member, Predicate<ImportSource> task) throws IOException {
        if (!DatabaseSources.isDatabase(opened.head())) {
            return task.test(planner.member(opened, member.written(), request));
        }
        Path copy;
        try (InputStream in = opened.whole()) {
            copy = TemporaryCopy.of(in);
        }
        try {
            return task.test(planner.database(opened, copy, member.written()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
