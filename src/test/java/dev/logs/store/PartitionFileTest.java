package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("default/2026/079/logs.sqlite");
    }

    private PartitionFile writing() {
        return PartitionFile.openForWriting(file, StoreSettings.DEFAULT);
    }

    @Test
    void newFileHasExactlyTheSchema() throws SQLException {
        writing().close();
        assertThat(Sqlite.rows(file, "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('logs')"))
                .containsExactly(
                        "logid|INTEGER|0|null|1",
                        "src|TEXT|1|''|0",
                        "tags|TEXT|1|'[]'|0",
                        "epoch|INTEGER|1|null|0",
                        "loglevel|INTEGER|1|0|0",
                        "error|INTEGER|1|0|0",
                        "content|TEXT|1|null|0",
                        "nanos|INTEGER|1|0|0",
                        "job_id|TEXT|0|null|0",
                        "fields|TEXT|0|null|0");
        assertThat(Sqlite.rows(file, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"))
                .containsExactlyInAnyOrder(
                        "CREATE INDEX logs_epoch ON logs(epoch)",
                        "CREATE INDEX logs_loglevel ON logs(loglevel)",
                        "CREATE INDEX logs_error ON logs(error)",
                        "CREATE INDEX logs_src ON logs(src)",
                        "CREATE INDEX logs_job_id ON logs(job_id) WHERE job_id IS NOT NULL");
        assertThat(Sqlite.rows(file, "SELECT sql FROM sqlite_schema WHERE name = 'logs'")
                        .get(0))
                .contains("AUTOINCREMENT");
        assertThat(Sqlite.rows(file, "SELECT value FROM metadata WHERE key = 'schema_version'"))
                .containsExactly("1");
        assertThat(Sqlite.rows(file, "SELECT value FROM metadata WHERE key = 'created_at'"))
                .singleElement()
                .satisfies(text -> assertThat(Instant.parse(text)).isBefore(Instant.parse("9000-01-01T00:00:00Z")));
        assertThat(Sqlite.rows(file, "PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void everyValueComesBackAsItWasWritten() {
        List<LogEntry> written = List.of(
                new LogEntry(
                        0, "a.b", "[\"x\",\"y\"]", 1_773_964_800L, 999_999_999, 254, 1, "text", "job", "{\"a\":1}"),
                new LogEntry(0, "", "[]", -5, 0, 0, 0, "", null, null),
                new LogEntry(0, "n\u0000l", "[]", 253_402_300_799L, 1, 255, -3, "NUL \u0000 and\r\nlines\n", "", "{}"),
                new LogEntry(0, "caf\u00e9", "not json", 1, 1, -7, 7, "\ud83d\ude00 \u4e2d".repeat(70_000), "j", "{"));
        try (PartitionFile partition = writing()) {
            partition.append(written);
            assertThat(Reading.all(partition, Reading.EVERYTHING))
                    .containsExactlyInAnyOrderElementsOf(TestEntries.numbered(written));
        }
    }

    @Test
    void logidsFollowTheListAndAreNeverUsedAgain() throws SQLException {
        List<LogEntry> three = TestEntries.inOrder(3, new Random(1));
        try (PartitionFile partition = writing()) {
            assertThat(partition.append(three)).isEqualTo(new AppendResult(1, 3, 3, 0));
        }
        Sqlite.run(file, "DELETE FROM logs");
        try (PartitionFile partition = writing()) {
            assertThat(partition.append(three)).isEqualTo(new AppendResult(4, 6, 3, 0));
            assertThat(partition.summary().nextLogid()).isEqualTo(7);
        }
    }

    @Test
    void entryKeepsTheLogidItBringsUnlessThatIsTaken() {
        LogEntry entry = TestEntries.at(TestEntries.DAY, 0, "mine");
        try (PartitionFile partition = writing()) {
            assertThat(partition.append(List.of(entry.withLogid(40), entry.withLogid(7))))
                    .isEqualTo(new AppendResult(0, 0, 2, 0));
            LogEntry other = TestEntries.at(TestEntries.DAY, 0, "other");
            assertThat(partition.append(List.of(other.withLogid(7), other, other.withLogid(8))))
                    .isEqualTo(new AppendResult(41, 41, 2, 1));
            assertThat(Reading.all(partition, Reading.EVERYTHING))
                    .extracting(LogEntry::logid, LogEntry::content)
                    .containsExactly(tuple(7, "mine"), tuple(8, "other"), tuple(40, "mine"), tuple(41, "other"));
        }
    }

    private static org.assertj.core.groups.Tuple tuple(long logid, String content) {
        return org.assertj.core.groups.Tuple.tuple(logid, content);
    }

    @Test
    void nothingIsWrittenForAnEmptyBatch() {
        try (PartitionFile partition = writing()) {
            assertThat(partition.append(List.of())).isEqualTo(AppendResult.NOTHING);
        }
    }

    @Test
    void fileOpenedForReadingRefusesToWrite() {
        writing().close();
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            assertThatThrownBy(() -> partition.append(TestEntries.inOrder(1, new Random(1))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void severalCursorsMayBeOpenAndSeeTheStateOfTheirBeginning() {
        try (PartitionFile writer = writing();
                PartitionFile reader = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            writer.append(TestEntries.inOrder(10, new Random(1)));
            try (EntryCursor first = reader.read(Reading.EVERYTHING);
                    EntryCursor second = reader.read(Reading.EVERYTHING.withLimit(3))) {
                assertThat(first.next()).isTrue();
                writer.append(TestEntries.inOrder(10, new Random(2)));
                assertThat(drain(second)).isEqualTo(3);
                assertThat(drain(first)).isEqualTo(9);
            }
            assertThat(Reading.all(reader, Reading.EVERYTHING)).hasSize(20);
        }
    }

    private static int drain(EntryCursor cursor) {
        int count = 0;
        while (cursor.next()) {
            count++;
        }
        return count;
    }

    @Test
    void rowsInOrderAreReadAsTheyLieUntilOneIsLate() {
        RowRequest request = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.NEWEST_FIRST);
        try (PartitionFile partition = writing()) {
            partition.append(TestEntries.inOrder(500, new Random(3)));
            assertThat(partition.explain(request).access()).isEqualTo(AccessPath.TABLE_IN_ORDER);
            partition.append(List.of(TestEntries.at(TestEntries.DAY + 86_000, 5, "later")));
            assertThat(partition.explain(request).access()).isEqualTo(AccessPath.TABLE_IN_ORDER);
            partition.append(List.of(TestEntries.at(TestEntries.DAY + 86_000, 4, "too late")));
            assertThat(partition.explain(request).access()).isEqualTo(AccessPath.TIME_INDEX);
            assertThat(Reading.all(partition, request.withLimit(2)))
                    .extracting(LogEntry::content)
                    .containsExactly("later", "too late");
        }
    }

    @Test
    void rowOfAnotherProgramIsNotTakenToBeInOrder() throws SQLException {
        try (PartitionFile partition = writing()) {
            partition.append(TestEntries.inOrder(500, new Random(3)));
        }
        Sqlite.run(file, "INSERT INTO logs (epoch, content) VALUES (5, 'from elsewhere')");
        try (PartitionFile partition = writing()) {
            assertThat(partition.explain(Reading.EVERYTHING).access()).isEqualTo(AccessPath.TIME_INDEX);
            assertThat(Reading.all(partition, Reading.EVERYTHING).get(0).content())
                    .isEqualTo("from elsewhere");
        }
    }

    @Test
    void noSideFilesAreLeft() throws Exception {
        try (PartitionFile partition = writing()) {
            partition.append(TestEntries.inOrder(1000, new Random(3)));
        }
        Reading.all(file);
        try (java.util.stream.Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void manySourcesAreListedToo() {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            entries.add(new LogEntry(0, "src" + i % 1_500, "[]", i, i, 0, 0, "", null, null));
        }
        try (PartitionFile partition = writing()) {
            partition.append(entries);
            assertThat(partition.sources(TimeRange.ALL, FilterSet.NONE))
                    .hasSize(1_500)
                    .contains(new SourceCount("src7", 2, 1_507, 1_507));
        }
    }

    @Test
    void summaryTellsTheExtent() {
        try (PartitionFile partition = writing()) {
            PartitionSummary empty = partition.summary();
            assertThat(empty.entries()).isZero();
            assertThat(empty.firstEpoch()).isEmpty();
            partition.append(List.of(TestEntries.at(70, 0, "a"), TestEntries.at(50, 0, "b")));
            PartitionSummary summary = partition.summary();
            assertThat(summary.entries()).isEqualTo(2);
            assertThat(summary.firstEpoch()).hasValue(50);
            assertThat(summary.lastEpoch()).hasValue(70);
            assertThat(summary.origin()).isEqualTo(SchemaOrigin.OWN);
            assertThat(summary.bytes()).isPositive();
        }
    }
}
