package dev.logs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told apart: whoever writes to a partition, and whoever only reads it. */
class WatchedFileTest {

    private static final long EPOCH = 1_774_051_200L;

    private Path file;
    private WatchedFile watched;

    @BeforeEach
    void writtenLongAgo(@TempDir Path folder) throws InterruptedException {
        file = folder.resolve("logs.sqlite");
        write();
        tick();
        watched = new WatchedFile(PartitionKey.at("web", EPOCH), file);
    }

    private void write() {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(List.of(new LogEntry(0, "app", "[]", EPOCH, 0, 10, 0, "x", null, null)));
        }
    }

    /** Longer than the clock of a file system stands still. */
    private static void tick() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(30);
    }

    private void assertUnchanged() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            assertThat(watched.look()).isNull();
        }
        tick();
        assertThat(watched.look()).isNull();
    }

    @Test
    void readersChangeNothing() throws InterruptedException {
        assertUnchanged();
        try (PartitionFile reader = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            assertThat(reader.lastLogid()).isOne();
            assertUnchanged();
        }
        assertUnchanged();
    }

    @Test
    void writerThatIsGoneAtTheNextLookIsNoticedAtOnce() throws InterruptedException {
        assertUnchanged();
        write();
        assertThat(watched.look()).isEqualTo(PartitionChange.Kind.WRITTEN);
        assertThat(watched.hasMoved()).isTrue();
    }

    @Test
    void writerThatStaysIsNoticedAtEachCommit() throws InterruptedException {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            for (int i = 0; i < 3; i++) {
                partition.append(List.of(new LogEntry(0, "app", "[]", EPOCH, 0, 10, 0, "y", null, null)));
                assertThat(watched.look()).isEqualTo(PartitionChange.Kind.WRITTEN);
                tick();
            }
        }
    }

    @Test
    void anotherFileInItsPlaceAndNone() throws IOException {
        Path copy = file.resolveSibling("copy");
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(watched.look()).isEqualTo(PartitionChange.Kind.REPLACED);
        Files.delete(file);
        assertThat(watched.look()).isEqualTo(PartitionChange.Kind.GONE);
    }
}
