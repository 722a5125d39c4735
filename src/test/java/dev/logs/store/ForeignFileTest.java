package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other programs are read as they are, and upgraded only when something is written. */
class ForeignFileTest {

    @TempDir
    Path folder;

    private Path build(String script) throws Exception {
        return Sqlite.build(folder.resolve("logs.sqlite"), script);
    }

    private static List<LogEntry> read(Path file, FilterSet filters) {
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            return Reading.all(partition, RowRequest.of(TimeRange.ALL, filters, Order.OLDEST_FIRST));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.sql", "context-name.sql", "bare.sql", "levels.sql", "upgraded.sql", "utf16.sql"})
    void readingChangesNothing(String script) throws Exception {
        Path file = build(script);
        byte[] before = Files.readAllBytes(file);
        assertThat(Reading.all(file)).isNotEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.sql", "context-name.sql", "bare.sql", "levels.sql", "upgraded.sql", "utf16.sql"})
    void writingAddsWhatIsMissingAndKeepsTheRest(String script) throws Exception {
        Path file = build(script);
        List<LogEntry> before = Reading.all(file);
        List<String> rawBefore =
                Sqlite.rows(file, "SELECT src, tags, epoch, loglevel, error, content FROM logs ORDER BY logid");
        List<LogEntry> added = new ArrayList<>(List.of(new LogEntry(
                0, "hero.proc", "[]", TestEntries.DAY + 50_000, 7, 30, 0, "ours \u4e2d", "job", "{\"a\":1}")));
        added.addAll(TestEntries.inOrder(1_000, new Random(1)));
        AppendResult result;
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(added.subList(0, 1));
            result = partition.append(added.subList(1, added.size()));
            assertThat(result.stored()).isEqualTo(1_000);
            assertThat(partition.summary().origin()).isEqualTo(SchemaOrigin.FOREIGN);
        }
        List<LogEntry> expected = new ArrayList<>(before);
        long next = result.firstLogid() - 1;
        for (LogEntry entry : added) {
            expected.add(entry.withLogid(next++));
        }
        assertThat(Reading.all(file)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Sqlite.rows(file, "SELECT src, tags, epoch, loglevel, error, content FROM logs ORDER BY logid"))
                .startsWith(rawBefore.toArray(String[]::new));
        assertThat(Sqlite.isIntact(file)).isTrue();
        assertThat(Sqlite.rows(file, "PRAGMA journal_mode")).containsExactly("wal");
        assertThat(Sqlite.rows(file, "PRAGMA application_id")).containsExactly("0");
    }

    @Test
    void nextLogidIsNotThatOfADeletedRow() throws Exception {
        Path file = build("base.sql");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            assertThat(partition.append(TestEntries.inOrder(1, new Random(1))).firstLogid())
                    .isEqualTo(5);
        }
    }

    @Test
    void columnThatMustBeGivenGetsWhatTheProgramWroteThere() throws Exception {
        Path file = build("context-name.sql");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(300, new Random(1)));
        }
        assertThat(Sqlite.rows(file, "SELECT DISTINCT context_name FROM logs")).containsExactly("default");
    }

    /** The second one while the file is open. */
    @Test
    void columnsAddedToAFileOfOursAreNoObstacle() throws Exception {
        Path file = folder.resolve("logs.sqlite");
        List<LogEntry> entries = TestEntries.inOrder(3_000, new Random(1));
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(entries.subList(0, 1_000));
        }
        Sqlite.run(file, "ALTER TABLE logs ADD COLUMN origin TEXT DEFAULT 'eventd'");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(entries.subList(1_000, 2_000));
            Sqlite.run(file, "ALTER TABLE logs ADD COLUMN boot BLOB");
            partition.append(entries.subList(2_000, 3_000));
        }
        assertThat(Reading.all(file)).hasSize(3_000);
        assertThat(Sqlite.rows(file, "SELECT DISTINCT origin FROM logs")).containsExactly("eventd");
    }

    @Test
    void indexesOfOtherNamesAreUsedAndNotMadeTwice() throws Exception {
        Path file = build("base.sql");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            RowPlan plan = partition.explain(Reading.EVERYTHING);
            assertThat(plan.index()).isEqualTo("idx_logs_epoch");
        }
        assertThat(Sqlite.rows(file, "SELECT name FROM pragma_index_list('logs')"))
                .containsExactlyInAnyOrder(
                        "idx_logs_src", "idx_logs_epoch", "idx_logs_loglevel", "idx_logs_error", "logs_job_id");
    }

    @Test
    void nullsAndOddTypesReadAsAnEntryHasThem() throws Exception {
        Path file = build("bare.sql");
        assertThat(Reading.all(file))
                .extracting(LogEntry::logid, LogEntry::src, LogEntry::tags, LogEntry::level, LogEntry::content)
                .containsExactly(
                        tuple(1L, "hero.proc", "[]", 10, "plain"),
                        tuple(2L, "", "[]", 0, ""),
                        tuple(3L, "hero.proc", "", 30, "bytes"),
                        tuple(9L, "", "[]", 10, "42"));
        assertThat(read(file, FilterSet.NONE.and(SrcFilter.parse(List.of("!hero.proc")))))
                .extracting(LogEntry::logid)
                .containsExactly(2L, 9L);
        assertThat(read(file, FilterSet.NONE.and(new ErrorFilter(false))))
                .extracting(LogEntry::logid)
                .containsExactly(1L, 2L, 9L);
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            assertThat(partition.sources(TimeRange.ALL, FilterSet.NONE))
                    .containsExactlyInAnyOrder(
                            new SourceCount("", 2, 1_773_964_803L, 0),
                            new SourceCount("hero.proc", 2, 1_773_964_802L, 0));
        }
    }

    @Test
    void anyNumberOfLevelIsKept() throws Exception {
        Path file = build("levels.sql");
        assertThat(Reading.all(file))
                .extracting(LogEntry::level)
                .containsExactly(0, 1, 7, 45, 253, 254, 255, -3, 70_000);
        assertThat(read(file, FilterSet.NONE.and(LevelFilter.parse(List.of("error")))))
                .extracting(LogEntry::content)
                .containsExactly("between", "high", "error", "beyond", "far beyond");
        assertThat(read(file, FilterSet.NONE.and(new ErrorFilter(true))))
                .extracting(LogEntry::content)
                .containsExactly("between", "high", "error", "beyond");
    }

    @Test
    void indexOverSomeRowsIsNotTakenForAll() throws Exception {
        Path file = build("upgraded.sql");
        assertThat(read(file, FilterSet.NONE.and(JobFilter.parse(List.of("job-1")))))
                .hasSize(1);
        assertThat(Reading.all(file)).extracting(LogEntry::content).containsExactly("earlier", "later");
    }

    @Test
    void openReaderSeesTheColumnsThatAnUpgradeAdds() throws Exception {
        Path file = build("base.sql");
        try (PartitionFile reader = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            assertThat(Reading.all(reader, Reading.EVERYTHING)).hasSize(3);
            try (PartitionFile writer = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
                writer.append(List.of(TestEntries.at(1, 77, "with nanos")));
            }
            assertThat(Reading.all(reader, Reading.EVERYTHING).get(0).nanos()).isEqualTo(77);
        }
    }
}
