package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loss of power, as far as it can be had without a machine of its own: a writer is stopped at a random instant, its files are
 * copied, and the end of the write-ahead log, which may not have reached the disk, is cut off, or is not what was written.
 */
@Tag("reliability")
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PowerLossIT {

    private static final String FILE = "default/2026/079/logs.sqlite";

    @TempDir
    Path folder;

    @Test
    void whatReachedTheDiskIsTheBeginningOfTheInput() throws IOException, InterruptedException {
        long seed = Trial.seed();
        Random random = Trial.random(seed);
        for (int round = 0; round < Trial.rounds(1, 100); round++) {
            String about = "seed " + seed + ", round " + round;
            try (Trial writer = new Trial(Files.createDirectories(folder.resolve("w" + round)));
                    Trial survivor = new Trial(Files.createDirectories(folder.resolve("s" + round)))) {
                Process ingest = writer.start("ingest", "--format", "jsonl");
                OutputStream in = ingest.getOutputStream();
                int first = 0;
                for (int i = 0; i < 3 + random.nextInt(4); i++) {
                    in.write(Trial.lines("2026-03-20", first, 1_500));
                    in.flush();
                    first += 1_500;
                    awaitCommit(writer, first - 1_500);
                }
                signal(ingest, "STOP");
                copy(writer.tree(), survivor.tree(), random);
                signal(ingest, "CONT");
                in.close();
                Trial.end(ingest);
                survivor.mustBeSound(about);
                Map<String, Integer> found = survivor.messages();
                assertThat(found.values()).as(about).allMatch(times -> times == 1);
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found).as(about).containsKey("line " + i);
                }
                assertThat(writer.messages()).as(about).hasSize(first);
            }
        }
    }

    /** Waits until what was written before this line is there: each piece is a commit of its own then. */
    private static void awaitCommit(Trial writer, int line) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!writer.run("search", "-c").out().strip().matches("\\d+")
                || Integer.parseInt(writer.run("search", "-c").out().strip()) < line) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void copy(Path from, Path to, Random random) throws IOException {
        Path file = to.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.copy(from.resolve(FILE), file);
        byte[] log = Files.readAllBytes(from.resolve(FILE + "-wal"));
        int kept = random.nextInt(log.length + 1);
        if (random.nextBoolean()) {
            log = Arrays.copyOf(log, kept);
        } else {
            // The length was noted, the blocks were not written.
            Arrays.fill(log, kept, log.length, (byte) random.nextInt(256));
        }
        Files.write(to.resolve(FILE + "-wal"), log);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        for (ProcessHandle each : process.descendants().toList()) {
            Signal.send(name, each);
        }
        Signal.send(name, process.toHandle());
    }
}
