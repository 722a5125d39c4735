package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAccessTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.createDirectory(folder.resolve("day")).resolve("logs.sqlite");
        append(100);
    }

    private void append(int count) {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(count, new Random(1)));
        }
    }

    @Test
    void whatMayBeWrittenDecides() {
        assertThat(ReadAccess.choose(new ReadAccess.Facts(true, 0, false))).isEqualTo(ReadAccess.SHARED);
        assertThat(ReadAccess.choose(new ReadAccess.Facts(true, 9, true))).isEqualTo(ReadAccess.SHARED);
        assertThat(ReadAccess.choose(new ReadAccess.Facts(false, 0, false))).isEqualTo(ReadAccess.FILE_ALONE);
        assertThat(ReadAccess.choose(new ReadAccess.Facts(false, 0, true))).isEqualTo(ReadAccess.FILE_ALONE);
        assertThat(ReadAccess.choose(new ReadAccess.Facts(false, 9, true))).isEqualTo(ReadAccess.SIDE_FILES);
        assertThat(ReadAccess.choose(new ReadAccess.Facts(false, 9, false))).isEqualTo(ReadAccess.COPY);
    }

    @Test
    void fileAloneIsReadWithoutSideFiles() throws IOException {
        assertThat(count(ReadAccess.FILE_ALONE)).isEqualTo(100);
        assertThat(beside(file)).containsExactly("logs.sqlite");
    }

    @Test
    void unfinishedLogIsReadThroughACopyThatLeavesNothing() throws IOException {
        Path crashed = folder.resolve("crashed");
        Files.createDirectory(crashed);
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(50, new Random(1)));
            Files.copy(file, crashed.resolve("logs.sqlite"));
            Files.copy(SideFiles.wal(file), crashed.resolve("logs.sqlite-wal"));
        }
        file = crashed.resolve("logs.sqlite");
        assertThat(count(ReadAccess.COPY)).isEqualTo(150);
        assertThat(beside(file)).containsExactly("logs.sqlite", "logs.sqlite-wal");
    }

    @Test
    void liveLogIsReadInPlace() {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(50, new Random(1)));
            assertThat(count(ReadAccess.SIDE_FILES)).isEqualTo(150);
        }
    }

    private int count(ReadAccess access) {
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT, access)) {
            return Reading.all(partition, Reading.EVERYTHING).size();
        }
    }

    private static List<String> beside(Path file) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void directoryWithoutPermissionIsReadAndNotWritten() throws IOException {
        Path day = file.getParent();
        Files.setPosixFilePermissions(day, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(day), "this user may write anywhere, so permissions cannot be tested");
            assertThat(Reading.all(file)).hasSize(100);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> append(1))
                    .withMessageContaining(file.toString());
        } finally {
            Files.setPosixFilePermissions(day, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
