package dev.logs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in a terminal: tmux types the keys and tells what is on the screen. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TailScreenIT {

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();
    private static final Path GOLDEN = Path.of("src/test/resources/screens");

    /** Two of some kind, then sixty lines that tell their numbers. */
    private static final String ENTRIES = "{ printf '%s\\n'"
            + " '{\"time\":\"2026-03-21T10:59:00Z\",\"level\":\"error\",\"src\":\"shop.cart\",\"msg\":\"no such item\\n  at Cart.add\","
            + "\"status\":404,\"user\":{\"id\":7,\"roles\":[\"a\"]}}'"
            + " '{\"time\":\"2026-03-21T10:59:30Z\",\"level\":\"warn\",\"src\":\"shop.cart\",\"msg\":\"\u65e5\u672c\u8a9e \ud83d\ude80 a line that"
            + " goes on and on, so that it does not fit into eighty columns, and a little more\"}';"
            + " i=0; while [ $i -lt 60 ]; do printf '{\"time\":\"2026-03-21T11:%02d:00Z\",\"level\":\"info\","
            + "\"src\":\"app\",\"msg\":\"line %d\"}\\n' $i $i; i=$((i + 1)); done; }";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

    private Workspace workspace;

    @BeforeEach
    void startTerminal(@TempDir Path fresh) throws IOException {
        workspace = new Workspace(fresh.toRealPath());
        workspace.set("TERM", "xterm-256color");
        InstalledProgram.need("tmux");
        shell(ENTRIES + " | logs ingest --format jsonl --context one 2>/dev/null");
        tmux("new-session -d -s t -x 80 -y 24 'sh'");
        tmux("send-keys -t t 'stty -g >before; logs tail; stty -g >after; echo left with $?' Enter");
        await(screen -> screen.contains("line 59"));
    }

    @AfterEach
    void endTerminal() {
        tmux("kill-server");
    }

    /** Waits until the screen is what the file holds; with {@code -Dgolden.update=true} writes the file. */
    private void look(String name) throws IOException, InterruptedException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            TimeUnit.SECONDS.sleep(3);
            Files.writeString(file, tmux("capture-pane -p -t t"));
        }
        String golden = Files.readString(file);
        await(screen -> screen.equals(golden));
    }

    @Test
    void looksAsItShouldInTwoSizes() throws IOException, InterruptedException {
        look("list-80x24");
        press("g");
        look("first-80x24");
        press("o W");
        look("wrapped-80x24");
        press("o W Enter");
        look("detail-80x24");
        press("Escape r");
        look("ranges-80x24");
        press("4");
        press("'11:30 to 11:40' Enter t");
        await(screen -> screen.contains("a column is"));
        press("Right Right");
        look("histogram-80x24");
        tmux("resize-window -t t -x 200 -y 50");
        look("histogram-200x50");
        press("t 4 ?");
        look("help-200x50");
        press("Space g !");
        look("first-200x50");
        press("q");
        await(screen -> screen.contains("logs search\n") && screen.contains("left with 0"));
    }

    private Outcome shell(String script) {
        return PROGRAM.shell(workspace, script, new byte[0]);
    }

    /** A server of its own, whose socket lies in the workspace. */
    private String tmux(String command) {
        return shell("tmux -S socket -f /dev/null " + command).out();
    }

    private void press(String keys) {
        tmux("send-keys -t t " + keys);
    }

    private String await(Predicate<String> condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        String screen = tmux("capture-pane -p -t t");
        while (!condition.test(screen)) {
            assertThat(System.nanoTime())
                    .as("not in time; the screen was:\n%s", screen)
                    .isLessThan(deadline);
            screen = tmux("capture-pane -p -t t");
        }
        return screen;
    }

    @Test
    void followsPausesScrollsAndLeavesTheTerminalAsItWas() {
        shell("echo fresh | logs ingest --context one 2>/dev/null");
        await(screen -> screen.contains("fresh") && screen.contains("FOLLOW"));
        press("Space g");
        await(screen -> screen.contains("line 0\n") && screen.contains("PAUSED"));
        shell("echo later | logs ingest --context two 2>/dev/null");
        await(screen -> screen.contains("+1 new"));
        tmux("resize-window -t t -x 200 -y 50");
        await(screen -> screen.contains("line 44"));
        press("G");
        await(screen -> screen.contains("later") && screen.contains("one ") && screen.contains("two "));
        press("q");
        await(screen -> screen.contains("left with 0"));
        assertThat(shell("cmp before after").status()).isZero();
    }

    @Test
    void filtersAndSearches() {
        press("f");
        press("-l -- '-F \"line 5\"'");
        press("Enter");
        await(screen ->
                screen.contains("1:-F \"line 5\"") && screen.contains("line 5\n") && !screen.contains("line 49"));
        press("/9 Enter Enter");
        await(screen -> screen.contains("message: line 59"));
        press("Escape");
        await(screen -> !screen.contains("message: line 59"));
        press("'?'");
        await(screen -> screen.contains("previous match"));
        press("C-c");
        await(screen -> screen.contains("left with 0"));
    }

    @Test
    void givesTheTerminalBackWhenItIsKilledOrStopped() {
        press("C-z");
        await(screen -> screen.contains("Stopped") && screen.stripTrailing().endsWith("#"));
        assertThat(shell("stty -g -F $(tmux -S socket display -p -t t '#{pane_tty}') | cmp - before")
                        .status())
                .isZero();
        press("fg Enter");
        await(screen -> screen.contains("FOLLOW"));
        shell("tmux -S socket list-panes -F '#{pane_pid}' | xargs pkill -TERM -P");
        await(screen -> !screen.contains("FOLLOW"));
        press("'rm after; stty -g >after' Enter");
        String untilSame = "i=0; until cmp -s before after; do i=$((i + 1)); [ $i -lt 100 ] || exit 1; sleep 0.1; done";
        assertThat(shell(untilSame).status()).isZero();
        assertThat(tmux("capture-pane -p -t t")).doesNotContain("Exception").doesNotContain("cannot be used");
    }
}
