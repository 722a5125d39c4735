package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.error.StorageException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that go into blocks and come back are what they were, whoever wrote them. */
class CompactionTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    private static void append(Path file, List<LogEntry> entries) {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(entries);
        }
    }

    private static CompactionNeed need(Path file, int blockRows) {
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            return partition.compactionNeed(new BlockSettings(3, blockRows, 8L << 20));
        }
    }

    /** Every value as SQL would write it, so that types count too. */
    private static List<String> dump(Path file) throws SQLException {
        List<String> columns = Sqlite.rows(file, "SELECT name FROM pragma_table_info('logs')");
        StringBuilder sql = new StringBuilder("SELECT ");
        for (String column : columns) {
            sql.append("quote(\"").append(column).append("\"), ");
        }
        sql.setLength(sql.length() - 2);
        return Sqlite.rows(file, sql + " FROM logs ORDER BY logid");
    }

    @RepeatedTest(3)
    void rowsComeBackAsTheyWere() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<LogEntry> entries = new ArrayList<>();
        RandomEntries made = new RandomEntries(random);
        for (LogEntry time : TestEntries.shuffled(2_000, random)) {
            LogEntry e = made.next(LogEntry.NO_LOGID);
            entries.add(new LogEntry(
                    0,
                    e.src(),
                    e.tags(),
                    time.epoch(),
                    time.nanos(),
                    e.level(),
                    e.error(),
                    e.content(),
                    e.jobId(),
                    e.fields()));
        }
        append(file(), entries);
        List<String> before = dump(file());
        List<LogEntry> read = Reading.all(file());
        assertThat(Compacting.compact(file(), 300)).isEqualTo(2_000);
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("0");
        assertThat(Sqlite.rows(file(), "SELECT value FROM metadata WHERE key = 'schema_version'"))
                .containsExactly("2");
        assertThat(Sqlite.isIntact(file())).isTrue();
        assertThat(Reading.all(file())).as("seed %d", seed).isEqualTo(read);
        assertThat(Compacting.compact(file(), 300)).as("a second time").isZero();

        assertThat(Compacting.expand(file())).isEqualTo(2_000);
        assertThat(dump(file())).as("seed %d", seed).isEqualTo(before);
        assertThat(Sqlite.rows(file(), "SELECT name FROM sqlite_schema WHERE name LIKE 'block%'"))
                .isEmpty();
        assertThat(Sqlite.rows(file(), "SELECT value FROM metadata WHERE key = 'schema_version'"))
                .containsExactly("1");
        assertThat(Reading.all(file())).isEqualTo(read);
        assertThat(Sqlite.isIntact(file())).isTrue();
    }

    @Test
    void fileShrinks() throws Exception {
        append(file(), TestEntries.inOrder(20_000, new Random(1)));
        long before = Files.size(file());
        Compacting.compact(file(), 32_768);
        assertThat(Files.size(file())).isLessThan(before / 5);
        assertThat(folder.toFile().list()).containsExactly("logs.sqlite");
        assertThat(Sqlite.rows(file(), "PRAGMA freelist_count")).containsExactly("0");
    }

    /** The smaller the file, the more of it are unused ends of pages. */
    @ParameterizedTest
    @CsvSource({"10, 512", "3000, 1024"})
    void pagesFitTheFile(int entries, String pageBytes) throws Exception {
        Random random = new Random(1);
        List<LogEntry> noise = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            String content = new BigInteger(1_000, random).toString(Character.MAX_RADIX);
            noise.add(TestEntries.at(TestEntries.DAY + i, 0, content));
        }
        append(file(), noise);
        Compacting.compact(file(), 32_768);
        assertThat(Sqlite.rows(file(), "PRAGMA page_size")).containsExactly(pageBytes);
        long bytes = Files.size(file());
        Compacting.compact(file(), 32_768);
        assertThat(Files.size(file())).isEqualTo(bytes);
    }

    @Test
    void lateEntriesAreFoundAndJoined() throws SQLException {
        Random random = new Random(1);
        append(file(), TestEntries.inOrder(1_000, random));
        Compacting.compact(file(), 500);
        List<LogEntry> expected = new ArrayList<>(Reading.all(file()));
        for (int i = 0; i < 20; i++) {
            append(file(), TestEntries.shuffled(30, random));
            Compacting.compact(file(), 500);
        }
        assertThat(Reading.all(file())).hasSize(1_600).containsAll(expected);
        CompactionNeed need = need(file(), 500);
        assertThat(need.movesEntries()).isFalse();
        assertThat(need.blockRows()).isEqualTo(1_600);
        assertThat(need.blocks()).as("blocks").isLessThanOrEqualTo(5);
        List<LogEntry> all = Reading.all(file());
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparingLong(LogEntry::epoch)
                        .thenComparingInt(LogEntry::nanos)
                        .thenComparingLong(LogEntry::logid));
        Compacting.expand(file());
        assertThat(Reading.all(file())).isEqualTo(all);
    }

    @Test
    void blocksAreOfEqualSize() throws SQLException {
        append(file(), TestEntries.inOrder(1_010, new Random(1)));
        Compacting.compact(file(), 500);
        CompactionNeed need = need(file(), 500);
        assertThat(need.blocks()).isEqualTo(3);
        assertThat(need.joinedBlocks()).isZero();
    }

    @Test
    void logidsAreNotGivenAgain() {
        append(file(), TestEntries.inOrder(10, new Random(1)));
        Compacting.compact(file(), 500);
        append(file(), TestEntries.inOrder(1, new Random(1)));
        List<LogEntry> all = Reading.all(file());
        assertThat(all.stream().mapToLong(LogEntry::logid)).contains(11L).doesNotHaveDuplicates();
    }

    @Test
    void ownLogidsOfEntriesInBlocksAreTaken() {
        append(file(), TestEntries.inOrder(10, new Random(1)));
        Compacting.compact(file(), 500);
        List<LogEntry> before = Reading.all(file());
        try (PartitionFile partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT)) {
            LogEntry more = TestEntries.at(TestEntries.DAY, 0, "more").withLogid(11);
            List<LogEntry> again = new ArrayList<>(before);
            again.add(more);
            AppendResult result = partition.append(again, OwnLogids.KEEP_OR_SKIP);
            assertThat(result.stored()).isEqualTo(1);
            assertThat(result.ignored()).isEqualTo(10);
            AppendResult renumbered = partition.append(before.subList(3, 5), OwnLogids.KEEP_OR_RENUMBER);
            assertThat(renumbered.firstLogid()).isEqualTo(12);
        }
        assertThat(Reading.all(file())).hasSize(13).containsAll(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.sql", "context-name.sql", "bare.sql", "levels.sql", "upgraded.sql", "utf16.sql"})
    void filesOfOtherProgramsComeBackAsTheyWere(String script) throws Exception {
        Sqlite.build(file(), script);
        append(file(), TestEntries.inOrder(5, new Random(1)));
        List<String> before = dump(file());
        List<LogEntry> read = Reading.all(file());
        Compacting.compact(file(), 500);
        assertThat(Reading.all(file())).isEqualTo(read);
        assertThat(Compacting.compact(file(), 500)).as("a second time").isZero();
        Compacting.expand(file());
        assertThat(dump(file())).isEqualTo(before);
        assertThat(Sqlite.isIntact(file())).isTrue();
    }

    @Test
    void rowsThatBlocksCannotHoldStayRows() throws Exception {
        Sqlite.build(file(), "base.sql");
        append(file(), TestEntries.inOrder(100, new Random(1)));
        Sqlite.run(
                file(),
                "INSERT INTO logs (src, epoch, content) VALUES ('a', 1773964800, x'ff00')",
                "INSERT INTO logs (src, epoch, content) VALUES ('b', 1773964800, CAST(x'61ff62' AS TEXT))",
                "INSERT INTO logs (src, epoch, content, loglevel) VALUES ('c', 1773964800, 'big', 5000000000)",
                "INSERT INTO logs (src, epoch, content) VALUES ('d', 1773964800, '\ufffd is fine')",
                "INSERT INTO logs (src, epoch, content) VALUES ('e', 1773964800.5, 'a fraction')",
                "INSERT INTO logs (src, epoch, content) VALUES ('f', 1773964800, 'the last one')");
        List<String> before = dump(file());
        List<LogEntry> read = Reading.all(file());
        Compacting.compact(file(), 500);
        assertThat(Sqlite.rows(file(), "SELECT src FROM logs WHERE src IN ('a', 'b', 'c', 'd', 'e') ORDER BY src"))
                .containsExactly("a", "b", "c", "e");
        assertThat(Reading.all(file())).containsExactlyInAnyOrderElementsOf(read);
        assertThat(Compacting.compact(file(), 500)).as("a second time").isZero();
        Compacting.expand(file());
        assertThat(dump(file())).isEqualTo(before);
    }

    @Test
    void emptyTextsAreNotMissingOnes() throws Exception {
        append(file(), TestEntries.inOrder(1, new Random(1)));
        Sqlite.run(
                file(),
                "INSERT INTO logs (src, epoch, content, job_id, fields) VALUES ('', 1773964801, '', '', NULL)",
                "INSERT INTO logs (src, epoch, content, job_id, fields) VALUES ('', 1773964802, '', NULL, '')",
                "INSERT INTO logs (src, epoch, content, tags) VALUES ('a', 1773964803, 'a' || char(0) || 'b', '')");
        List<String> before = dump(file());
        Compacting.compact(file(), 500);
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("0");
        Compacting.expand(file());
        assertThat(dump(file())).isEqualTo(before);
    }

    @Test
    void rowsWithAnotherContextNameStayRows() throws Exception {
        Sqlite.build(file(), "context-name.sql");
        Sqlite.run(
                file(), "INSERT INTO logs (context_name, src, epoch, content) VALUES ('other', 'x', 1773964803, 'y')");
        append(file(), TestEntries.inOrder(1, new Random(1)));
        List<String> before = dump(file());
        Compacting.compact(file(), 500);
        assertThat(Sqlite.rows(file(), "SELECT context_name FROM logs")).containsOnly("other");
        Compacting.expand(file());
        assertThat(dump(file())).isEqualTo(before);
    }

    @Test
    void columnThatMustBeGivenIsKnownAlthoughNoRowIsLeft() throws Exception {
        Sqlite.build(file(), "context-name.sql");
        Compacting.compact(file(), 500);
        append(file(), TestEntries.inOrder(1, new Random(1)));
        assertThat(Sqlite.rows(file(), "SELECT context_name FROM logs")).containsExactly("default");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER DELETE ON logs BEGIN SELECT 1; END",
                "CREATE TABLE notes (logid INTEGER REFERENCES logs(logid))",
                "ALTER TABLE logs ADD COLUMN twice AS (epoch * 2)"
            })
    void whatOtherProgramsRelyOnIsLeftAlone(String statement) throws Exception {
        append(file(), TestEntries.inOrder(10, new Random(1)));
        Sqlite.run(file(), statement);
        List<String> before = Sqlite.rows(file(), "SELECT * FROM logs");
        assertThatThrownBy(() -> Compacting.compact(file(), 500))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("cannot be compacted");
        assertThat(Sqlite.rows(file(), "SELECT * FROM logs")).isEqualTo(before);
        assertThat(need(file(), 500).obstacle()).isNotNull();
    }
}
