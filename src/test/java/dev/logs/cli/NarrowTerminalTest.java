package dev.logs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.terminal.TerminalTraits;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowTerminalTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 54, 55, 300})
    void isNoObstacle(int columns) {
        for (List<String> arguments : List.of(
                List.of("--help"),
                List.of("search", "--help"),
                List.of("search", "x"),
                List.of("stats"),
                List.of("config"))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = run(arguments, columns, err);
            assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error", "\tat ");
            assertThat(status).isNotEqualTo(ExitStatus.ERROR);
        }
    }

    private int run(List<String> arguments, int columns, ByteArrayOutputStream err) {
        Map<String, String> environment = Map.of("LOGS_ROOT", folder.toString(), "LOGS_PAGER", "cat");
        Clock clock = Clock.systemUTC();
        Session session = new Session(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                new SettingsOnce(environment),
                clock,
                clock.instant(),
                new TerminalTraits(false, true, true, columns),
                ShutdownHooks.NONE);
        return new CommandLines(session).run(arguments);
    }
}
