package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree that a group shares stays shared; everything else is private. */
class FileModesTest {

    @TempDir
    Path root;

    @BeforeEach
    void needsModes() {
        boolean unix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        Assumptions.assumeTrue(unix, "the file system has no modes");
    }

    @Test
    void sharedDirectoryHandsOnWhatItsGroupMay() throws IOException {
        Files.setAttribute(root, "unix:mode", 02770);
        Path partition = make(FileModes.DEFAULT);
        assertThat(mode(partition)).isEqualTo("660");
        assertThat(mode(root.resolve("web/2026/079"))).isEqualTo("2770");
        assertThat(mode(root.resolve("web"))).isEqualTo("2770");
        assertThat(mode(root.resolve(".lock"))).isEqualTo("660");
    }

    @Test
    void otherModesAreKeptInASharedDirectory() throws IOException {
        Files.setAttribute(root, "unix:mode", 02770);
        assertThat(mode(make(new FileModes(0700, 0600)))).isEqualTo("600");
    }

    @Test
    void directoryThatOnlyHandsOnItsGroupIsNotShared() throws IOException {
        Files.setAttribute(root, "unix:mode", 02750);
        Path partition = make(FileModes.DEFAULT);
        assertThat(mode(partition)).doesNotContain("6".repeat(2));
        assertThat(mode(root.resolve("web/2026/079"))).endsWith("750");
    }

    /** A partition as a writer makes it, and a lock in the root. */
    private Path make(FileModes modes) throws IOException {
        Path partition = root.resolve("web/2026/079/logs.sqlite");
        PartitionFile.openForWriting(partition, StoreSettings.DEFAULT.withModes(modes))
                .close();
        modes.makeFile(root.resolve(".lock"));
        return partition;
    }

    private static String mode(Path path) throws IOException {
        return Integer.toOctalString((int) Files.getAttribute(path, "unix:mode") & 07777);
    }
}
