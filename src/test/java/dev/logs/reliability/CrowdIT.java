package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes write, compact, prune, search and follow one tree at once: every entry is there once, and is seen once. */
@Tag("reliability")
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrowdIT {

    private static final String DAY = "2026-03-20";

    /** The lines of the other day bear numbers of their own, so that none is taken for one that counts. */
    private static final int OTHER_FIRST = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void everyEntryIsThereOnce() throws IOException, InterruptedException {
        long seed = Trial.seed();
        Random random = Trial.random(seed);
        int writers = Trial.rounds(2, 8);
        int pieces = Trial.rounds(6, 300);
        int perPiece = 200;
        try (Trial trial = new Trial(folder)) {
            List<OutputStream> inputs = new ArrayList<>();
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                Process writer = trial.start("ingest", "--format", "jsonl");
                processes.add(writer);
                inputs.add(writer.getOutputStream());
            }
            Process tail = trial.start("tail", "-n", "1000000", "-o", "raw");
            Map<String, Integer> followed = new HashMap<>();
            Thread reader = new Thread(() -> collect(tail, followed));
            reader.start();
            // Writes of a day that is pruned again and again; of these nothing is counted.
            Process other = trial.start("ingest", "--format", "jsonl");
            @Nullable Process upkeep = null;
            int next = 0;
            for (int piece = 0; piece < pieces; piece++) {
                OutputStream in = inputs.get(random.nextInt(writers));
                in.write(Trial.lines(DAY, next, perPiece));
                in.flush();
                next += perPiece;
                other.getOutputStream().write(Trial.lines("2026-01-01", OTHER_FIRST + piece, 1));
                other.getOutputStream().flush();
                if (upkeep == null || !upkeep.isAlive()) {
                    upkeep = trial.start(upkeepCommand(random));
                }
                trial.run("search", "-c", "line 7");
                TimeUnit.MILLISECONDS.sleep(100);
            }
            other.getOutputStream().close();
            for (OutputStream in : inputs) {
                in.close();
            }
            for (Process process : processes) {
                assertThat(Trial.end(process)).as(trial.said()).isZero();
            }
            Trial.end(other);
            Trial.end(Objects.requireNonNull(upkeep));
            String about = "seed " + seed;
            Map<String, Integer> found = trial.messages("--on", DAY);
            assertThat(found).as(about).hasSize(next);
            assertThat(found.values()).as(about).allMatch(times -> times == 1);
            awaitSize(followed, found.keySet());
            tail.destroy();
            reader.join();
            followed.keySet().retainAll(found.keySet());
            assertThat(followed).as("followed, " + about).isEqualTo(found);
            trial.mustBeSound(about);
        }
    }

    private static String[] upkeepCommand(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new String[] {"compact", "--level", "1"};
            case 1 -> new String[] {"compact", "--expand"};
            default -> new String[] {"prune", "--before", "2026-02-01", "--force"};
        };
    }

    private static void collect(Process tail, Map<String, Integer> followed) {
        try (BufferedReader out = tail.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (followed) {
                    followed.merge(line, 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            // Ended by the test.
        }
    }

    private static void awaitSize(Map<String, Integer> followed, Iterable<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            synchronized (followed) {
                boolean complete = true;
                for (String each : wanted) {
                    complete &= followed.containsKey(each);
                }
                if (complete) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
