package dev.logs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.program.InProcess;
import dev.logs.program.PackagedProgram;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in README are what the program shows; {@code -Dgolden.update=true} makes them anew. That of the search is compared
 * with what is printed today; that of the tail screen is only made, as there are tests of the screen itself.
 */
class PicturesIT {

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();
    private static final Path PICTURES = Path.of("examples/pictures");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final List<String> SEARCHES = List.of(
            "logs search --on 2026-03-20 'time(d )?out' -C 1 -n 2",
            "logs search --since 7d -l warn --count-by src",
            "logs search --context web --field 'status>=500' -n 4");

    private static final int SEARCH_COLUMNS = 118;
    private static final int TAIL_COLUMNS = 110;
    private static final int TAIL_ROWS = 28;

    /** Longer than the screen takes to come up, or to show what was committed: only a picture is at stake. */
    private static final int SETTLE_SECONDS = 3;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = new Workspace(folder.toRealPath());
        workspace.set("COLUMNS", String.valueOf(SEARCH_COLUMNS));
        workspace.set("FORCE_COLOR", "1");
    }

    @Test
    void searchLooksAsInThePicture(@TempDir Path original) throws IOException {
        SampleTree.make(original).copyTo(workspace);
        StringBuilder screen = new StringBuilder();
        for (String search : SEARCHES) {
            screen.append("\033[1m$ ").append(search).append("\033[0m\n");
            screen.append(inside(search)).append('\n');
        }
        String picture = AnsiPicture.of(screen.toString(), "logs search", SEARCH_COLUMNS);
        Path file = PICTURES.resolve("search.svg");
        if (UPDATE) {
            Files.writeString(file, picture);
        }
        assertThat(Files.readString(file)).isEqualTo(picture);
    }

    /** A morning of two services, what comes while it is watched, and when most happened. */
    @Test
    void tailIsDrawn() throws IOException, InterruptedException {
        assumeTrue(UPDATE, "the picture of the tail screen is made with -Dgolden.update=true");
        workspace.set("TERM", "xterm-256color");
        inside("logs bench generate --entries 6k --days 1 --contexts 2 --end 2026-03-21 --root $PWD/tree");
        String size = "-x " + TAIL_COLUMNS + " -y " + TAIL_ROWS;
        tmux("new-session -d " + size + " 'logs tail --until 12:00 -l info --since today'");
        tmux("send-keys t");
        String live =
                "{\"time\":\"2026-03-21T11:59:59.9Z\",\"level\":\"error\",\"src\":\"shop.api.payments\",\"msg\":\"card gateway did not answer in 3000 ms\"}";
        Files.writeString(folder.resolve("live.jsonl"), live + "\n");
        inside("logs ingest --context tenant1 live.jsonl");
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        String screen = tmux("capture-pane -e -p");
        tmux("kill-server");
        Files.writeString(PICTURES.resolve("tail.svg"), AnsiPicture.of(screen, "logs tail", TAIL_COLUMNS));
    }

    private String inside(String command) {
        return InProcess.run(workspace, SimpleCommand.parse(command).orElseThrow(), new byte[0])
                .out();
    }

    private String tmux(String command) throws InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        return PROGRAM.shell(workspace, "tmux -L logs-pictures -f /dev/null " + command, new byte[0])
                .out();
    }
}
