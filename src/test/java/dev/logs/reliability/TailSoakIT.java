package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten minutes of entries over midnight into two contexts, while days are compacted and pruned: the plain tail and the screen
 * see each once, and grow no further. Only in the long form; {@code -Dlogs.soak.seconds} makes it shorter.
 */
@Tag("reliability")
@EnabledIfSystemProperty(named = "logs.reliability", matches = "long")
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TailSoakIT {

    private static final int SECONDS = Integer.getInteger("logs.soak.seconds", 600);
    private static final int ENTRIES_PER_SECOND = 2_000;
    private static final int BEATS_PER_SECOND = 20;

    /** Beats between two rounds of compaction and pruning. */
    private static final int UPKEEP_BEATS = 20 * BEATS_PER_SECOND;

    private static final int OLD_DAYS = 10;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Resident memory may still grow by this much once the run has warmed up: a young generation, not a leak. */
    private static final long GROWTH_KIB_MAX = 40_000;

    /** Midnight is after a third of the run. */
    private static final Instant BEGIN = Instant.parse("2026-03-21T00:00:00Z").minusSeconds(SECONDS / 3);

    @TempDir
    Path folder;

    private final long startNanos = System.nanoTime();
    private final List<OutputStream> writers = new ArrayList<>();
    private final List<Process> upkeeps = new ArrayList<>();
    private int written;
    private int pruned;

    private Instant now() {
        return BEGIN.plus(Duration.ofNanos(System.nanoTime() - startNanos));
    }

    /** The clock of every process goes on from the time at which it is started. */
    private Process start(Trial trial, String... arguments) throws IOException {
        trial.set("LOGS_NOW", now() + "+");
        return trial.start(arguments);
    }

    @Test
    void everyEntryIsSeenOnceInSteadyMemory() throws IOException, InterruptedException {
        try (Trial trial = new Trial(folder);
                Terminal terminal = new Terminal(trial)) {
            fillOldDays(trial);
            terminal.start();
            Process tail = start(trial, "tail", "-n", "0", "-o", "raw");
            SoakReader seen = new SoakReader(tail.inputReader());
            terminal.await("FOLLOW");
            for (String context : List.of("one", "two")) {
                writers.add(start(trial, "ingest", "--format", "jsonl", "--context", context)
                        .getOutputStream());
            }
            List<Long> sizes = new ArrayList<>();
            for (int beat = 1; beat <= SECONDS * BEATS_PER_SECOND; beat++) {
                write(beat * (ENTRIES_PER_SECOND / BEATS_PER_SECOND));
                if (beat % UPKEEP_BEATS == 0) {
                    upkeep(trial);
                }
                if (beat % (SECONDS * BEATS_PER_SECOND / 5) == 0) {
                    sizes.add(Math.max(residentKib(tail.pid()), residentKib(terminal.pid())));
                    System.err.printf(
                            "soak: %d s, plain %d KiB, screen %d KiB, written %d, seen %d%n",
                            beat / BEATS_PER_SECOND,
                            residentKib(tail.pid()),
                            residentKib(terminal.pid()),
                            written,
                            seen.count());
                }
                sleepUntilBeat(beat);
            }
            for (OutputStream writer : writers) {
                writer.close();
            }
            for (Process upkeep : upkeeps) {
                assertThat(Trial.end(upkeep)).as(trial.said()).isZero();
            }
            seen.await(written, PATIENCE_NANOS);
            String exact = String.format("%,d/%,d ", written, written);
            assertThat(terminal.await(exact)).contains("dropped 0");
            assertThat(seen.repeated()).isZero();
            assertThat(sizes.get(4) - sizes.get(0)).isLessThan(GROWTH_KIB_MAX);
            assertThat(trial.said()).doesNotContain("error").doesNotContain("Exception");
            trial.set("LOGS_NOW", now().toString());
            assertThat(trial.mustRun("search", "-c", "soak").out().strip()).isEqualTo(Integer.toString(written));
            trial.mustBeSound("after the soak");
        }
    }

    private void fillOldDays(Trial trial) throws IOException, InterruptedException {
        Process ingest = start(trial, "ingest", "--format", "jsonl", "--context", "one");
        StringBuilder lines = new StringBuilder();
        for (int day = 0; day < OLD_DAYS; day++) {
            lines.append(new String(Trial.lines("2026-03-" + (10 + day), day * 1_000, 1_000), StandardCharsets.UTF_8));
        }
        Trial.feed(ingest, lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Trial.end(ingest)).isZero();
    }

    private void write(int until) throws IOException {
        StringBuilder[] texts = {new StringBuilder(), new StringBuilder()};
        Instant now = now();
        for (; written < until; written++) {
            texts[written % 2]
                    .append("{\"time\":\"")
                    .append(now)
                    .append("\",\"level\":\"info\",\"src\":\"app\",\"msg\":\"soak ")
                    .append(written)
                    .append("\"}\n");
        }
        for (int i = 0; i < texts.length; i++) {
            writers.get(i).write(texts[i].toString().getBytes(StandardCharsets.UTF_8));
            writers.get(i).flush();
        }
    }

    /** Compacts every finished day and removes one of the old ones; both go on beside the writers. */
    private void upkeep(Trial trial) throws IOException {
        upkeeps.add(start(trial, "compact", "--level", "1"));
        if (pruned < OLD_DAYS - 1) {
            pruned++;
            upkeeps.add(start(trial, "prune", "--before", "2026-03-" + (10 + pruned), "--force"));
        }
    }

    private void sleepUntilBeat(int beat) throws InterruptedException {
        long due = startNanos + beat * TimeUnit.SECONDS.toNanos(1) / BEATS_PER_SECOND;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
    }

    private static long residentKib(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new AssertionError("no size of " + pid);
    }

    /** The interactive tail in a terminal of tmux. */
    private final class Terminal implements AutoCloseable {

        private final Trial trial;

        Terminal(Trial trial) {
            this.trial = trial;
            trial.set("TERM", "xterm-256color");
        }

        void start() throws IOException, InterruptedException {
            trial.set("LOGS_NOW", now() + "+");
            tmux("new-session", "-d", "-s", "t", "-x", "80", "-y", "24", "exec " + Trial.program() + " tail");
        }

        private String tmux(String... arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("tmux", "-S", "socket", "-f", "/dev/null"));
            command.addAll(List.of(arguments));
            Process tmux = trial.startCommand(command);
            try (BufferedReader out = tmux.inputReader()) {
                StringBuilder text = new StringBuilder();
                out.lines().forEach(line -> text.append(line).append('\n'));
                Trial.end(tmux);
                return text.toString();
            }
        }

        long pid() throws IOException, InterruptedException {
            return Long.parseLong(
                    tmux("display", "-p", "-t", "t", "#{pane_pid}").strip());
        }

        String await(String text) throws IOException, InterruptedException {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            String screen = tmux("capture-pane", "-p", "-t", "t");
            while (!screen.contains(text)) {
                assertThat(System.nanoTime())
                        .as("waited for %s; the screen was:\n%s", text, screen)
                        .isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(100);
                screen = tmux("capture-pane", "-p", "-t", "t");
            }
            return screen;
        }

        /** The server of tmux is nobody's child. */
        @Override
        public void close() throws IOException {
            try {
                tmux("kill-server");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
