package dev.logs.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pager starts with the first byte, gets everything, and an output without a pager is the plain one. */
class PagedOutputTest {

    private static final byte[] TEXT = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void pagerGetsWhatIsWritten() throws IOException {
        Path seen = folder.resolve("seen");
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        try (PagedOutput output = new PagedOutput(behind, environment("tee " + seen))) {
            output.write(TEXT);
            output.flush();
        }
        assertThat(Files.readAllBytes(seen)).isEqualTo(TEXT);
        assertThat(behind.size()).isZero();
    }

    @Test
    void emptyAnswerStartsNoPager() throws IOException {
        Path seen = folder.resolve("seen");
        try (PagedOutput output = new PagedOutput(new ByteArrayOutputStream(), environment("tee " + seen))) {
            output.flush();
        }
        assertThat(seen).doesNotExist();
    }

    @Test
    void missingPagerLeavesThePlainOutput() throws IOException {
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        try (PagedOutput output = new PagedOutput(behind, environment("no-such-pager-here -x"))) {
            output.write(TEXT);
        }
        assertThat(behind.toByteArray()).isEqualTo(TEXT);
    }

    @Test
    void closedOutputTakesNothingMore() {
        PagedOutput output = new PagedOutput(new ByteArrayOutputStream(), environment("cat"));
        output.close();
        assertThatThrownBy(() -> output.write(1))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }

    private static Map<String, String> environment(String pager) {
        return Map.of("LOGS_PAGER", pager, "PATH", "/usr/bin:/bin");
    }
}
