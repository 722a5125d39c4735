package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import dev.logs.error.LogsException;
import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no partition, or cannot be written, says so and names the file. */
class RefusalTest {

    private static final StoreSettings IMPATIENT = new StoreSettings(Durability.FULL, 50, FileModes.DEFAULT);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("logs.sqlite");
    }

    private void isRefused(Class<? extends LogsException> type, String... words) {
        assertThatExceptionOfType(type)
                .isThrownBy(() -> Reading.all(file))
                .withMessageContainingAll(file.toString())
                .withMessageContainingAll(words)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private void isRefusedForWriting(Class<? extends LogsException> type, String... words) {
        assertThatExceptionOfType(type)
                .isThrownBy(() -> append(file, 1))
                .withMessageContainingAll(file.toString())
                .withMessageContainingAll(words);
    }

    private static void append(Path file, int count) {
        try (PartitionFile partition = PartitionFile.openForWriting(file, IMPATIENT)) {
            partition.append(TestEntries.inOrder(count, new Random(1)));
        }
    }

    @Test
    void missingFile() {
        isRefused(StorageException.class, "does not exist");
        assertThat(file).doesNotExist();
    }

    @Test
    void directoryInItsPlace() throws IOException {
        Files.createDirectory(file);
        isRefused(DamagedFileException.class, "is a directory");
        isRefusedForWriting(DamagedFileException.class, "is a directory");
    }

    @Test
    void somethingElseThanSqlite() throws IOException {
        Files.writeString(
                file, "2026-03-20 these are plain log lines, and enough of them to fill a header\n".repeat(50));
        isRefused(DamagedFileException.class, "not an SQLite database");
        isRefusedForWriting(DamagedFileException.class, "not an SQLite database");
    }

    @Test
    void databaseWithoutTheTable() throws Exception {
        Sqlite.run(file, "CREATE TABLE other (x)");
        isRefused(DamagedFileException.class, "no table logs");
        isRefusedForWriting(DamagedFileException.class, "no table logs");
    }

    @Test
    void tableThatLacksAColumn() throws Exception {
        Sqlite.run(file, "CREATE TABLE logs (logid INTEGER PRIMARY KEY, epoch INTEGER, content TEXT)");
        isRefused(DamagedFileException.class, "no column src");
    }

    @Test
    void laterSchemaVersion() throws Exception {
        append(file, 1);
        Sqlite.run(file, "UPDATE metadata SET value = '3' WHERE key = 'schema_version'");
        isRefused(DamagedFileException.class, "schema version 3");
        isRefusedForWriting(DamagedFileException.class, "schema version 3");
    }

    @Test
    void anotherApplication() throws Exception {
        Sqlite.build(file, "base.sql");
        Sqlite.run(file, "PRAGMA application_id=1598903374");
        byte[] before = Files.readAllBytes(file);
        isRefused(DamagedFileException.class, "another program", "0x5f4d544e");
        isRefusedForWriting(DamagedFileException.class, "another program");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void truncatedFile() throws IOException {
        append(file, 2_000);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2 / 4096 * 4096);
        }
        isRefused(DamagedFileException.class, "is corrupt");
    }

    @Test
    void overwrittenPages() throws IOException {
        append(file, 2_000);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long page = 4; page < channel.size() / 4096; page++) {
                channel.write(ByteBuffer.allocate(4096).put(0, (byte) 77), page * 4096);
            }
        }
        isRefused(DamagedFileException.class, "is corrupt");
    }

    @Test
    void emptyFileHasNoEntriesYet() throws IOException {
        Files.createFile(file);
        assertThat(Reading.all(file)).isEmpty();
        append(file, 3);
        assertThat(Reading.all(file)).hasSize(3);
    }

    @Test
    void lockThatIsNotGivenBack() throws Exception {
        append(file, 1);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            isRefusedForWriting(StorageException.class, "locked by another process");
            assertThat(Reading.all(file)).hasSize(1);
            statement.execute("ROLLBACK");
        }
        append(file, 1);
    }

    @Test
    void fullDiskKeepsWhatWasCommitted() throws Exception {
        try (Database database = Database.open(file, OpenMode.CREATE, 1_000)) {
            WriteLock lock = new WriteLock(database, FileIdentity.of(file), 1_000);
            TableShape shape = WriterSetup.prepare(database, StoreSettings.DEFAULT, lock);
            database.query("PRAGMA main.max_page_count=60", List.of(), rows -> rows.next());
            Appender appender = new Appender(database, shape, lock);
            appender.append(AppendBatch.of(TestEntries.inOrder(500, new Random(1)), OwnLogids.KEEP_OR_SKIP));
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> appender.append(
                            AppendBatch.of(TestEntries.inOrder(5_000, new Random(1)), OwnLogids.KEEP_OR_SKIP)))
                    .withMessageContainingAll(file.toString(), "disk is full");
            assertThat(appender.append(AppendBatch.of(TestEntries.inOrder(10, new Random(1)), OwnLogids.KEEP_OR_SKIP)))
                    .contains(new AppendResult(501, 510, 10, 0));
        }
        assertThat(Reading.all(file)).hasSize(510).extracting(LogEntry::logid).doesNotHaveDuplicates();
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void fileInPlaceOfADirectory() throws IOException {
        Path plain = Files.createFile(folder.resolve("default"));
        file = plain.resolve("2026/079/logs.sqlite");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> append(file, 1))
                .withMessageContaining(plain.toString());
    }

    @Test
    void pathMayHoldAnyCharacter() throws IOException {
        file = Files.createDirectory(folder.resolve("a?b#c%41 d&e=\u00fc")).resolve("logs.sqlite");
        append(file, 5);
        assertThat(file).exists();
        assertThat(Reading.all(file)).hasSize(5);
    }

    @Test
    void flippedBitInTheNameOfAColumnIsDamage() throws SQLException {
        append(file, 100);
        Compacting.compact(file, 50);
        Sqlite.run(
                file,
                "PRAGMA writable_schema=1;"
                        + " UPDATE sqlite_schema SET sql = replace(sql, 'blockid', 'bmockid') WHERE type = 'table'");
        isRefused(DamagedFileException.class, "schema");
    }
}
