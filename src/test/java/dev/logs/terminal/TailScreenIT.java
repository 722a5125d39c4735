package dev.logs.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.program.Outcome;
import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.io.IOException;
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

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

    private Workspace workspace;

    @BeforeEach
    void startTerminal(@TempDir Path fresh) throws IOException {
        workspace = new Workspace(fresh.toRealPath());
        workspace.set("TERM", "xterm-256color");
        assumeTrue(
                PROGRAM.shell(workspace, "command -v tmux", new byte[0]).status() == 0,
                "tmux is not installed: the screen was not tried in a terminal");
        shell(
                "i=0; while [ $i -lt 60 ]; do echo \"2026-03-21T11:$((i / 10))$((i % 10)):00Z info app: line $i\"; i=$((i + 1)); done"
                        + " | logs ingest --context one 2>/dev/null");
        tmux("new-session -d -s t -x 80 -y 24 'sh'");
        tmux("send-keys -t t 'stty -g >before; logs tail; stty -g >after; echo left with $?' Enter");
        await(screen -> screen.contains("line 59"));
    }

    @AfterEach
    void endTerminal() {
        tmux("kill-server");
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
        await(screen -> screen.contains("line 45"));
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
        await(screen -> screen.contains("message: info app: line 59"));
        press("Escape");
        await(screen -> !screen.contains("message: info app: line 59"));
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
