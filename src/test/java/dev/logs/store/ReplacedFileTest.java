package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.logs.entry.LogEntry;
import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection to a file that was removed while it was opened leaves the next file of that name alone. */
class ReplacedFileTest {

    private static final LogEntry ENTRY = new LogEntry(0, "app", "[]", 1_000, 0, 10, 0, "kept", null, null);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void names() {
        file = folder.resolve("day/logs.sqlite");
    }

    @Test
    void fileIsCompleteFromTheBeginning() throws Exception {
        Files.createDirectories(file.getParent());
        NewPartition.make(file, FileModes.DEFAULT);
        NewPartition.make(file, FileModes.DEFAULT);
        assertThat(Files.list(file.getParent())).containsExactly(file);
        try (Database database = Database.open(file, OpenMode.READ_WRITE, 1_000)) {
            assertThat(TableShape.read(database).isComplete()).isTrue();
        }
        try (PartitionFile opened = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            opened.append(List.of(ENTRY));
        }
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void tablesAreNotMadeInTheNextFile() throws Exception {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        FileIdentity identity = FileIdentity.of(file);
        try (Database late = Database.open(file, OpenMode.READ_WRITE, 1_000)) {
            Files.move(file.getParent(), folder.resolve("removed"));
            append();
            WriteLock lock = new WriteLock(late, identity, 1_000);
            assertThatExceptionOfType(ReplacedFileException.class)
                    .isThrownBy(() -> WriterSetup.prepare(late, StoreSettings.DEFAULT, lock));
        }
        assertThat(Reading.all(file)).extracting(LogEntry::content).containsExactly("kept");
    }

    @Test
    void lateWriterGoesOnInTheNextFile() throws Exception {
        append();
        FileIdentity identity = FileIdentity.of(file);
        try (Database late = Database.open(file, OpenMode.READ_WRITE, 1_000)) {
            Files.move(file.getParent(), folder.resolve("removed"));
            try (PartitionFile next = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
                next.append(List.of(ENTRY));
                WriteLock lock = new WriteLock(late, identity, 1_000);
                assertThatExceptionOfType(ReplacedFileException.class).isThrownBy(lock::begin);
                next.append(List.of(ENTRY));
            }
        }
        assertThat(Reading.all(file)).hasSize(2);
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    @Test
    void regularFileInPlaceOfTheDirectoryIsAnError() throws IOException {
        Files.createFile(file.getParent());
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> PartitionFile.openForWriting(file, StoreSettings.DEFAULT))
                .withMessageContaining(file.toString());
    }

    private void append() {
        try (PartitionFile opened = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            opened.append(List.of(ENTRY));
        }
    }
}
