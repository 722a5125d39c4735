package dev.logs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy among the examples, and the commands with which cron and systemd run it. */
class RetentionExampleTest {

    private static final Path EXAMPLES = Path.of("examples");

    @TempDir
    Path folder;

    @Test
    void cronLineRunsThePolicy() throws IOException {
        runs(command("upkeep.cron", "logs (prune .*) 2>&1\\)"));
    }

    @Test
    void serviceRunsThePolicy() throws IOException {
        runs(command("logs-prune.service", "(?m)^ExecStart=\\S*/logs (.*)$"));
    }

    @Test
    void bothCompactFinishedDays() throws IOException {
        assertThat(command("upkeep.cron", "out=\\$\\(logs (compact.*) 2>&1\\)"))
                .isEqualTo(command("logs-compact.service", "(?m)^ExecStart=\\S*/logs (.*)$"))
                .containsExactly("compact");
    }

    private static List<String> command(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(EXAMPLES.resolve(file)));
        assertThat(found.find()).isTrue();
        return List.of(found.group(1).split(" ", -1));
    }

    private void runs(List<String> command) throws IOException {
        Workspace workspace = new Workspace(folder);
        Files.createDirectories(workspace.tree());
        Files.copy(EXAMPLES.resolve("retention.conf"), workspace.tree().resolve("retention.conf"));
        Outcome outcome = InProcess.run(workspace, command);
        assertThat(outcome.err()).isEqualTo("logs: freed 0 B: 0 partitions, 0 entries\n");
        assertThat(outcome.status()).isZero();
    }
}
