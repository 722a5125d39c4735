package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image holds what its batch says, and becomes the same rows as inserting one by one. */
class BatchImageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void imageIsAnIntactDatabaseWithTheEntries(int seed) throws Exception {
        Random random = new Random(seed);
        List<LogEntry> entries = randomEntries(1 + random.nextInt(20_000), random);
        Path file = write(entries, 1 + random.nextInt(1 << (1 + random.nextInt(30))));
        assertThat(Sqlite.isIntact(file)).as("seed %d", seed).isTrue();
        assertThat(Sqlite.rows(file, "SELECT count(*) FROM logs")).containsExactly("" + entries.size());
        for (String column : List.of("epoch", "loglevel", "error", "src", "job_id")) {
            String condition = column.equals("job_id") ? " WHERE job_id IS NOT NULL" : "";
            assertThat(Sqlite.rows(
                            file, "SELECT " + column + ", logid FROM logs INDEXED BY logs_" + column + condition))
                    .as("index on %s, seed %d", column, seed)
                    .isEqualTo(Sqlite.rows(
                            file,
                            "SELECT " + column + ", logid FROM logs NOT INDEXED" + condition + " ORDER BY " + column
                                    + ", logid"));
        }
    }

    private static List<LogEntry> randomEntries(int count, Random random) {
        RandomEntries words = new RandomEntries(random);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LogEntry entry = words.next(0);
            long epoch = TestEntries.DAY + (random.nextBoolean() ? i : random.nextInt(86_400));
            String job =
                    random.nextInt(3) == 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : entry.jobId();
            String content = random.nextInt(200) == 0 ? "long ".repeat(random.nextInt(9_000)) : entry.content();
            entries.add(new LogEntry(
                    0,
                    entry.src(),
                    entry.tags(),
                    epoch,
                    random.nextInt(1_000_000_000),
                    entry.level(),
                    entry.error(),
                    content,
                    job,
                    entry.fields()));
        }
        return entries;
    }

    private Path write(List<LogEntry> entries, long first) throws Exception {
        long[] logids = new LogidPlan(true, false, 0, 0).logids(entries, first - 1);
        byte[] image = BatchImage.of(entries, logids, new PageBuilder());
        assertThat(image).isNotNull();
        return Files.write(folder.resolve("image.sqlite"), image);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void batchesBecomeTheSameRowsAsOneByOne(int seed) throws Exception {
        Random random = new Random(seed);
        List<LogEntry> entries = randomEntries(3_000, random);
        Path batches = folder.resolve("batches.sqlite");
        Path rows = folder.resolve("rows.sqlite");
        append(batches, entries, 1_000);
        append(rows, entries, StoreLimits.IMAGE_ROWS_MIN - 1);
        String everything = "SELECT logid, src, tags, epoch, loglevel, error, hex(content), nanos, job_id, fields,"
                + " typeof(epoch), typeof(nanos), typeof(fields), typeof(job_id) FROM logs ORDER BY logid";
        assertThat(Sqlite.rows(batches, everything)).as("seed %d", seed).isEqualTo(Sqlite.rows(rows, everything));
        assertThat(Sqlite.isIntact(batches)).as("seed %d", seed).isTrue();
        assertThat(Sqlite.rows(batches, "SELECT seq FROM sqlite_sequence")).containsExactly("3000");
    }

    private static void append(Path file, List<LogEntry> entries, int batch) {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            for (int i = 0; i < entries.size(); i += batch) {
                partition.append(entries.subList(i, Math.min(entries.size(), i + batch)));
            }
        }
    }

    @Test
    void textsThatBecomeTheSameBytesStayInOrder() throws Exception {
        List<LogEntry> entries = new ArrayList<>();
        for (String src : List.of("a?", "a\ud800", "a?", "a\udfff", "b", "a?")) {
            entries.add(new LogEntry(0, src, "[]", 1, 0, 0, 0, "", null, null));
        }
        assertThat(Sqlite.isIntact(write(entries, 1))).isTrue();
    }

    @Test
    void batchThatDoesNotFitIsStoredAllTheSame() throws SQLException {
        storedAllTheSame(entry -> entry.add(TestEntries.at(1, 0, "x".repeat(70_000))));
        storedAllTheSame(entry -> entry.add(new LogEntry(0, "s".repeat(5_000), "[]", 1, 0, 0, 0, "", null, null)));
        storedAllTheSame(entry -> entry.add(new LogEntry(0, "", "[]", 1, 0, 0, 0, "", "j".repeat(5_000), null)));
        storedAllTheSame(entry -> entry.addAll(
                List.of(TestEntries.at(Long.MAX_VALUE, 0, "far"), TestEntries.at(Long.MIN_VALUE, 0, "away"))));
    }

    private void storedAllTheSame(Consumer<List<LogEntry>> oddOnes) throws SQLException {
        List<LogEntry> entries = new ArrayList<>(TestEntries.inOrder(500, new Random(1)));
        oddOnes.accept(entries);
        Path file = folder.resolve(entries.size() + entries.get(500).src().length() + "odd.sqlite");
        append(file, entries, entries.size());
        assertThat(Reading.all(file)).containsExactlyInAnyOrderElementsOf(TestEntries.numbered(entries));
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void batchWithItsOwnAscendingLogidsIsStoredUnderThem() throws SQLException {
        List<LogEntry> entries = new ArrayList<>();
        for (LogEntry entry : TestEntries.inOrder(1_000, new Random(5))) {
            entries.add(entry.withLogid(100 + 3L * entries.size()));
        }
        Path file = folder.resolve("own.sqlite");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            assertThat(partition.append(entries)).isEqualTo(new AppendResult(0, 0, 1_000, 0));
            assertThat(partition.append(entries)).isEqualTo(new AppendResult(0, 0, 0, 1_000));
            assertThat(partition.append(TestEntries.inOrder(300, new Random(6))))
                    .isEqualTo(new AppendResult(3_098, 3_397, 300, 0));
        }
        assertThat(Reading.all(file)).containsAll(entries).hasSize(1_300);
        assertThat(Sqlite.isIntact(file)).isTrue();
    }
}
