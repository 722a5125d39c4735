package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partition that appears at once is what the same entries make of it batch by batch. */
class PartitionLoadTest {

    private static final PartitionKey DAY = PartitionKey.at("default", TestEntries.DAY);

    private static final String ROWS =
            "SELECT logid, src, tags, epoch, loglevel, error, hex(content), nanos, job_id, fields,"
                    + " typeof(epoch), typeof(nanos), typeof(fields), typeof(job_id) FROM logs ORDER BY logid";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void holdsWhatTheOrdinaryWayStores(int seed) throws Exception {
        Random random = new Random(seed);
        // The first is large enough for trees of three levels.
        List<LogEntry> entries = randomEntries(seed == 1 ? 30_000 : 1 + random.nextInt(3_000), random);
        Path file = folder.resolve("day/logs.sqlite");
        load(file, entries, 1 + random.nextInt(5_000));
        Path ordinary = folder.resolve("ordinary.sqlite");
        try (PartitionFile partition = PartitionFile.openForWriting(ordinary, StoreSettings.DEFAULT)) {
            partition.append(entries);
        }
        assertThat(Sqlite.rows(file, ROWS)).as("seed %d", seed).isEqualTo(Sqlite.rows(ordinary, ROWS));
        assertThat(Sqlite.isIntact(file)).as("seed %d", seed).isTrue();
        for (String about : List.of(
                "SELECT seq FROM sqlite_sequence",
                "SELECT type, name, sql FROM sqlite_schema ORDER BY name",
                "SELECT key, value FROM metadata WHERE key <> 'created_at' ORDER BY key",
                "PRAGMA application_id",
                "PRAGMA journal_mode")) {
            assertThat(Sqlite.rows(file, about)).as(about).isEqualTo(Sqlite.rows(ordinary, about));
        }
        assertThat(files(file)).containsExactly("logs.sqlite");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void everyIndexIsInOrder(int seed) throws SQLException {
        Random random = new Random(seed);
        List<LogEntry> entries = randomEntries(8_000, random);
        Path file = folder.resolve("logs.sqlite");
        load(file, entries, 1_000);
        for (String column : Schema.INDEXED) {
            String condition = column.equals("job_id") ? " WHERE job_id IS NOT NULL" : "";
            String columns = "SELECT " + column + ", logid FROM logs ";
            assertThat(Sqlite.rows(file, columns + "INDEXED BY logs_" + column + condition))
                    .as("index on %s, seed %d", column, seed)
                    .isEqualTo(
                            Sqlite.rows(file, columns + "NOT INDEXED" + condition + " ORDER BY " + column + ", logid"));
        }
    }

    private static List<LogEntry> randomEntries(int count, Random random) {
        RandomEntries words = new RandomEntries(random);
        boolean inOrder = random.nextBoolean();
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LogEntry entry = words.next(0);
            String job =
                    random.nextInt(3) == 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : entry.jobId();
            String content = random.nextInt(200) == 0 ? "long ".repeat(random.nextInt(4_000)) : entry.content();
            entries.add(new LogEntry(
                    0,
                    entry.src(),
                    entry.tags(),
                    TestEntries.DAY + (inOrder ? i : random.nextInt(86_400)),
                    random.nextInt(1_000_000_000),
                    entry.level() & 0xff,
                    entry.error() & 1,
                    content,
                    job,
                    entry.fields()));
        }
        return entries;
    }

    private static void load(Path file, List<LogEntry> entries, int batch) {
        try (PartitionLoad load =
                PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY).orElseThrow()) {
            for (int i = 0; i < entries.size(); i += batch) {
                assertThat(load.add(entries.subList(i, Math.min(entries.size(), i + batch))))
                        .isTrue();
            }
            assertThat(file).doesNotExist();
            assertThat(load.finish()).isTrue();
        }
    }

    @Test
    void takesMoreEntriesInTheOrdinaryWay() throws SQLException {
        Path file = folder.resolve("logs.sqlite");
        List<LogEntry> entries = TestEntries.inOrder(2_000, new Random(1));
        load(file, entries.subList(0, 1_500), 500);
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            assertThat(partition.append(entries.subList(1_500, 2_000)).firstLogid())
                    .isEqualTo(1_501);
        }
        assertThat(Reading.all(file)).isEqualTo(TestEntries.numbered(entries));
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void leavesToTheOrdinaryWayWhatItCannotHold() {
        Path file = folder.resolve("logs.sqlite");
        LogEntry usual = TestEntries.at(TestEntries.DAY, 0, "usual");
        try (PartitionLoad load =
                PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY).orElseThrow()) {
            for (LogEntry unusual : List.of(
                    usual.withLogid(7),
                    TestEntries.at(TestEntries.DAY - 1, 0, "the day before"),
                    TestEntries.at(TestEntries.DAY + 86_400, 0, "the day after"),
                    new LogEntry(0, "s".repeat(400), "[]", TestEntries.DAY, 0, 0, 0, "", null, null),
                    new LogEntry(0, "", "[]", TestEntries.DAY, 0, 0, 0, "", "j".repeat(400), null),
                    new LogEntry(0, "", "[]", TestEntries.DAY, 0, 256, 0, "", null, null),
                    new LogEntry(0, "", "[]", TestEntries.DAY, 0, 0, -1, "", null, null))) {
                assertThat(load.add(List.of(usual, unusual))).isFalse();
            }
            assertThat(load.rows()).isZero();
            assertThat(load.add(List.of(usual))).isTrue();
            assertThat(load.finish()).isTrue();
        }
        assertThat(Reading.all(file)).containsExactly(usual.withLogid(1));
    }

    @Test
    void whatAnotherProcessMadeMeanwhileIsKept() throws SQLException {
        Path file = folder.resolve("logs.sqlite");
        List<LogEntry> entries = TestEntries.inOrder(300, new Random(1));
        LogEntry other = TestEntries.at(TestEntries.DAY + 5, 0, "of another process");
        try (PartitionLoad load =
                PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY).orElseThrow()) {
            load.add(entries);
            try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
                partition.append(List.of(other));
                assertThat(load.finish()).isFalse();
                load.copyInto(partition);
            }
        }
        assertThat(Reading.all(file))
                .extracting(LogEntry::content)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(other), entries.stream())
                        .map(LogEntry::content)
                        .toList());
        assertThat(Sqlite.isIntact(file)).isTrue();
        assertThat(PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY)).isEmpty();
        assertThat(files(file)).containsExactly("logs.sqlite");
    }

    @Test
    void nothingIsLeftOfAKilledProcess() throws IOException {
        Path file = folder.resolve("logs.sqlite");
        Path left = folder.resolve("logs.sqlite.new-1");
        Path young = folder.resolve("logs.sqlite.new-2");
        Path foreign = folder.resolve("logs.sqlite.old");
        for (Path each : List.of(left, young, foreign)) {
            Files.writeString(each, "x");
        }
        Files.setLastModifiedTime(left, FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(foreign, FileTime.fromMillis(1_000));
        try (PartitionLoad filled =
                        PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY).orElseThrow();
                PartitionLoad second =
                        PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY).orElseThrow()) {
            assertThat(left).doesNotExist();
            assertThat(List.of(young, foreign))
                    .allSatisfy(each -> assertThat(each).exists());
            assertThat(filled.add(TestEntries.inOrder(10, new Random(1)))).isTrue();
            assertThat(filled.finish()).isTrue();
            assertThat(second.rows()).isZero();
        }
        assertThat(files(file)).containsExactly("logs.sqlite", "logs.sqlite.new-2", "logs.sqlite.old");
    }

    /** SQLite plays a log that it finds beside a database back into it. */
    @Test
    void logThatOutlivedItsFileIsNotPlayedBackOverNewRows() throws Exception {
        Path file = folder.resolve("logs.sqlite");
        Path log = folder.resolve("logs.sqlite-wal");
        Path kept = folder.resolve("kept");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(100, new Random(1)));
            Files.copy(log, kept);
        }
        Files.delete(file);
        Files.copy(kept, log);
        assertThat(PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY)).isEmpty();
        Files.delete(log);
        try (PartitionLoad filled =
                PartitionLoad.begin(file, StoreSettings.DEFAULT, DAY).orElseThrow()) {
            assertThat(filled.add(TestEntries.inOrder(10, new Random(2)))).isTrue();
            Files.copy(kept, log);
            assertThat(filled.finish()).isFalse();
        }
    }

    /** Of a partition that is there, too. */
    @Test
    void compactionRemovesWhatAKilledProcessLeft() throws Exception {
        Path file = folder.resolve("logs.sqlite");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(100, new Random(1)));
        }
        Path left = Files.writeString(folder.resolve("logs.sqlite.new-1"), "x");
        Compacting.compact(file, 1_000);
        assertThat(left).as("it may be in use").exists();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Compacting.compact(file, 1_000);
        assertThat(files(file)).containsExactly("logs.sqlite");
    }

    @Test
    void thePageOfTheLocksIsLeftOut() throws IOException {
        int locks = (1 << 30) / PageWriter.PAGE_BYTES + 1;
        Path file = folder.resolve("pages");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            PageWriter pages = new PageWriter(channel, locks - 2);
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                byte[] page = new byte[PageWriter.PAGE_BYTES];
                page[0] = (byte) (i + 1);
                assertThat(pages.afterNext()).isGreaterThan(pages.next());
                numbers.add(pages.write(page));
            }
            assertThat(numbers).containsExactly(locks - 2, locks - 1, locks + 1, locks + 2);
            assertThat(pages.finish()).isEqualTo(locks + 2);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int[] found = new int[5];
            for (int i = 0; i < found.length; i++) {
                ByteBuffer first = ByteBuffer.allocate(1);
                channel.read(first, (locks - 3L + i) * PageWriter.PAGE_BYTES);
                found[i] = first.get(0);
            }
            assertThat(found).containsExactly(1, 2, 0, 3, 4);
        }
    }

    private static List<String> files(Path file) {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
