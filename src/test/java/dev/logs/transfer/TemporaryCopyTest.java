package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is unpacked to be read never fills the disk. */
class TemporaryCopyTest {

    private final byte[] database = new byte[3 << 20];

    @Test
    void isWhole() throws IOException {
        Path copy = TemporaryCopy.of(new ByteArrayInputStream(database));
        try {
            assertThat(Files.readAllBytes(copy)).isEqualTo(database);
        } finally {
            Files.delete(copy);
        }
    }

    @Test
    void leavesRoomForOthers() {
        assertThatThrownBy(() -> TemporaryCopy.of(new ByteArrayInputStream(database), Long.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "has no room for more than the first 0 bytes", "unpack it where there is room");
    }
}
