package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random instants: what was committed is there, once, and the next run ends the work. */
@Tag("reliability")
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KillIT {

    private static final int LINES = Trial.rounds(20_000, 60_000);
    private static final long MILLIS_MIN = 200;

    /** Within a day, so that entries go one by one as well. */
    private static final String BOUNDARY = "2026-03-18T05:10:00Z";

    @TempDir
    Path folder;

    private final long seed = Trial.seed();
    private final Random random = Trial.random(seed);

    private long delay() {
        return MILLIS_MIN + random.nextInt(Trial.rounds(800, 2_000));
    }

    @Test
    void ingestLeavesTheBeginningOfItsInput() throws IOException, InterruptedException {
        byte[] input = Trial.lines("2026-03-20", 0, LINES);
        for (int round = 0; round < Trial.rounds(2, 60); round++) {
            String about = "seed " + seed + ", round " + round;
            String context = "c" + round;
            try (Trial trial = new Trial(folder)) {
                Process ingest = round % 2 == 0
                        ? trial.start("ingest", "--format", "jsonl", "--context", context)
                        : trial.start("ingest", "--format", "jsonl", "--context", context, "--compact");
                Thread feeder = new Thread(() -> Trial.feed(ingest, input));
                feeder.start();
                boolean killed = Trial.killAfter(ingest, delay());
                feeder.join();
                Map<String, Integer> found = trial.messages("--context", context);
                assertThat(found.values()).as(about).allMatch(times -> times == 1);
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found).as(about).containsKey("line " + i);
                }
                assertThat(killed || found.size() == LINES).as(about).isTrue();
                trial.mustBeSound(about);
            }
        }
    }

    @Test
    void compactLosesNothing() throws IOException, InterruptedException {
        try (Trial trial = new Trial(folder)) {
            Process rows = trial.start("ingest", "--format", "jsonl");
            Trial.feed(rows, Trial.lines("2026-03-18", 0, LINES));
            assertThat(Trial.end(rows)).isZero();
            Process drafts = trial.start("ingest", "--format", "jsonl", "--compact");
            Trial.feed(drafts, Trial.lines("2026-03-19", 0, LINES));
            assertThat(Trial.end(drafts)).isZero();
            String before = trial.mustRun("search", "-r", "-o", "jsonl").out();
            for (int round = 0; round < Trial.rounds(2, 60); round++) {
                String about = "seed " + seed + ", round " + round;
                String[] command = random.nextInt(3) == 0
                        ? new String[] {"compact", "--expand"}
                        : new String[] {"compact", "--level", "1"};
                Trial.killAfter(trial.start(command), delay());
                trial.mustBeSound(about);
                assertThat(trial.mustRun("search", "-r", "-o", "jsonl").out())
                        .as(about)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void importIsEndedByTheNextRun() throws IOException, InterruptedException {
        try (Trial source = new Trial(Files.createDirectories(folder.resolve("source")))) {
            Process ingest = source.start("ingest", "--format", "jsonl");
            Trial.feed(ingest, Trial.lines("2026-03-19", 0, LINES));
            assertThat(Trial.end(ingest)).isZero();
            Path exported = source.folder().resolve("all.jsonl.zst");
            source.mustRun("export", "--out", exported.toString());
            String before = source.mustRun("search", "-r", "-o", "jsonl").out();
            for (int round = 0; round < Trial.rounds(1, 60); round++) {
                String about = "seed " + seed + ", round " + round;
                try (Trial trial = new Trial(Files.createDirectories(folder.resolve("i" + round)))) {
                    Trial.killAfter(trial.start("import", exported.toString()), delay());
                    trial.mustBeSound(about);
                    assertThat(trial.messages().values()).as(about).allMatch(times -> times == 1);
                    trial.mustRun("import", exported.toString());
                    assertThat(trial.mustRun("search", "-r", "-o", "jsonl").out())
                            .as(about)
                            .isEqualTo(before);
                }
            }
        }
    }

    @Test
    void pruneIsEndedByTheNextRun() throws IOException, InterruptedException {
        for (int round = 0; round < Trial.rounds(1, 30); round++) {
            String about = "seed " + seed + ", round " + round;
            try (Trial trial = new Trial(Files.createDirectories(folder.resolve("r" + round)))) {
                for (int day = 10; day < 20; day += Trial.isLong() ? 1 : 4) {
                    Process ingest = trial.start("ingest", "--format", "jsonl");
                    Trial.feed(ingest, Trial.lines("2026-03-" + day, day * 1_000, 1_000));
                    assertThat(Trial.end(ingest)).isZero();
                }
                Map<String, Integer> kept = trial.messages("--since", BOUNDARY);
                assertThat(kept).isNotEmpty();
                String[] prune = {"prune", "--before", BOUNDARY, "--force"};
                Trial.killAfter(trial.start(prune), random.nextInt(900));
                Map<String, Integer> between = trial.messages();
                trial.mustBeSound(about);
                trial.mustRun(prune);
                Map<String, Integer> after = trial.messages();
                assertThat(between.keySet()).as(about).containsAll(after.keySet());
                trial.mustBeSound(about);
                assertThat(after).as(about).isEqualTo(kept);
            }
        }
    }
}
