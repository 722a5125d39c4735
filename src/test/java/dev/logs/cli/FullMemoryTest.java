package dev.logs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullMemoryTest {

    @TempDir
    Path folder;

    @Test
    void isOneLineThatSaysHowToGiveMore() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                List.of("ingest", "--root", folder.toString()),
                new FullHeap(),
                new ByteArrayOutputStream(),
                err,
                Map.of(),
                Clock.systemUTC());
        assertThat(status).isEqualTo(ExitStatus.ERROR);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .last()
                .asString()
                .startsWith("logs: out of memory: Java heap space")
                .contains("LOGS_JAVA_OPTS=-Xmx");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }

    private static final class FullHeap extends InputStream {

        @Override
        public int read() {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
