package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteObstacleTest {

    private static final IOException REFUSAL = new IOException("refused");

    @TempDir
    Path folder;

    @Test
    void nothingIsInTheWayOfAFileYetToBeMade() {
        assertThat(WriteObstacle.at(folder.resolve("2026/001/logs.sqlite"), REFUSAL))
                .isEmpty();
    }

    @Test
    void directoryOfSomebodyElseIsNamedWithItsOwner() throws IOException {
        Path day = Files.createDirectories(folder.resolve("2026"));
        Files.setPosixFilePermissions(day, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(day)).as("not run as root").isFalse();
        String owner = Files.getOwner(day).getName();
        assertThat(WriteObstacle.at(day.resolve("001/logs.sqlite"), REFUSAL)).hasValueSatisfying(error -> {
            assertThat(error).hasMessageContaining("001/logs.sqlite cannot be written: permission denied in " + day);
            assertThat(error.remedy()).contains("nothing was changed").contains(owner);
            assertThat(error).hasCause(REFUSAL);
        });
    }

    /** No user may write to the kernel's own file system, root included. */
    @Test
    void mediumThatTakesNoFileIsReadOnly() {
        Path kernel = Path.of("/sys/kernel");
        assumeThat(kernel).isDirectory();
        assumeThat(Files.isWritable(kernel)).isFalse();
        assertThat(WriteObstacle.at(kernel.resolve("logs.sqlite"), REFUSAL)).isPresent();
    }
}
