package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at some point of every writing command, on a small file system of memory; where one may be mounted. */
@Tag("reliability")
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskIT {

    private static final int LINES = 150_000;

    @TempDir
    Path folder;

    private boolean mounted;

    private void mount(Path place, int kib) throws IOException, InterruptedException {
        Files.createDirectories(place);
        Process mount = new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "logs-test", place.toString())
                .redirectErrorStream(true)
                .start();
        mounted = mount.waitFor() == 0;
        assumeTrue(mounted, "no file system can be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            new ProcessBuilder(
                            "umount", "-l", folder.toRealPath().resolve("tree").toString())
                    .start()
                    .waitFor();
            mounted = false;
        }
    }

    @Test
    void nothingThatWasCommittedIsLost() throws IOException, InterruptedException {
        long seed = Trial.seed();
        Random random = Trial.random(seed);
        for (int round = 0; round < Trial.rounds(1, 40); round++) {
            String about = "seed " + seed + ", round " + round;
            try (Trial trial = new Trial(folder)) {
                mount(trial.tree(), 2_000 + random.nextInt(4_000));
                Process ingest = trial.start("ingest", "--format", "jsonl");
                Trial.feed(ingest, Trial.lines("2026-03-19", 0, LINES));
                assertThat(Trial.end(ingest)).as(about).isEqualTo(2);
                assertThat(trial.said()).as(about).contains("full").doesNotContain("internal error");
                Map<String, Integer> found = trial.messages();
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found).as(about).containsEntry("line " + i, 1);
                }
                Outcome compact = trial.run("compact");
                assertThat(compact.err()).as(about).doesNotContain("internal error");
                assertThat(trial.messages()).as(about).isEqualTo(found);
                Outcome expand = trial.run("compact", "--expand");
                assertThat(expand.err()).as(about).doesNotContain("internal error");
                assertThat(trial.messages()).as(about).isEqualTo(found);
                trial.mustBeSound(about);
                trial.mustRun("prune", "--before", "2026-03-20", "--force");
                assertThat(trial.messages()).as(about).isEmpty();
            } finally {
                unmount();
            }
        }
    }
}
