package dev.logs.transfer;

import dev.logs.entry.PartitionKey;
import dev.logs.error.ProblemSink;
import dev.logs.format.ParserSettings;
import dev.logs.ingest.IngestSource;
import dev.logs.stream.CompressedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Sources that are SQLite databases: partitions of a tree, and those of other programs, compressed or not. */
final class DatabaseSources {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String PARTITION_FILE = "logs.sqlite";

    private final ProblemSink problems;

    /** @param problems hears of files that cannot be read */
    DatabaseSources(ProblemSink problems) {
        this.problems = problems;
    }

    /** Whether a file that begins so, once it is decompressed, is a database. */
    static boolean isDatabase(byte[] head) {
        return startsWithMagic(head);
    }

    ImportSource source(Path file, ParserSettings settings) throws IOException {
        PartitionKey partition = partition(file.toAbsolutePath().normalize());
        if (partition != null) {
            return partition(file, file, partition);
        }
        boolean compressed = isCompressed(file);
        IngestSource source = IngestSource.records(
                file, () -> new ForeignReader(file, compressed ? decompressed(file) : null, settings));
        return new ImportSource(source, "sqlite", () -> ContentHash.of(file, problems));
    }

    /**
     * A database in an archive.
     *
     * @param named its path in the archive
     * @param copy of its bytes
     */
    ImportSource source(Path named, Path copy, ParserSettings settings) {
        PartitionKey partition = partition(named.normalize());
        if (partition != null) {
            return partition(named, copy, partition);
        }
        IngestSource source = IngestSource.records(named, () -> new ForeignReader(named, copy, settings));
        return new ImportSource(source, "sqlite", () -> null);
    }

    private static ImportSource partition(Path named, Path file, PartitionKey key) {
        IngestSource source = IngestSource.entries(named, () -> new PartitionFeed(file, key.context()));
        return new ImportSource(source, "tree", () -> null);
    }

    private static boolean isCompressed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return !startsWithMagic(in.readNBytes(MAGIC.length));
        }
    }

    private static boolean startsWithMagic(byte[] bytes) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (i >= bytes.length || bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static Path decompressed(Path file) throws IOException {
        try (InputStream in = CompressedInput.open(Files.newInputStream(file))) {
            return TemporaryCopy.of(in);
        }
    }

    /** The partition that a path ends like, {@code context/2026/079/logs.sqlite}; null for any other. */
    private static @Nullable PartitionKey partition(Path file) {
        int names = file.getNameCount();
        if (names < 4 || !file.endsWith(PARTITION_FILE)) {
            return null;
        }
        String context = file.getName(names - 4).toString();
        int year = digits(file.getName(names - 3).toString(), 4);
        int day = digits(file.getName(names - 2).toString(), 3);
        boolean valid =
                year >= 0 && day >= 1 && day <= Year.of(Math.max(0, year)).length();
        return valid ? new PartitionKey(context, year, day) : null;
    }

    private static int digits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }
}
