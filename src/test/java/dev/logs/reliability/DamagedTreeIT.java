package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Flipped bits, cut ends and foreign things in place of files: a named error, and every other partition answers. */
@Tag("reliability")
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedTreeIT {

    private static final int LINES = 400;
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("search", "-c"),
            List.of("search", "-r", "-o", "jsonl"),
            List.of("search", "-c", "line 1.*7"),
            List.of("search", "--count-by", "src"),
            List.of("search", "--histogram"),
            List.of("search", "--field", "n>10", "-n", "3"),
            List.of("sources"),
            List.of("stats", "--top", "src", "--health"),
            List.of("export", "--format", "csv"),
            List.of("verify"));

    @TempDir
    Path folder;

    @Test
    void otherPartitionsAnswer() throws IOException {
        long seed = Trial.seed();
        Random random = Trial.random(seed);
        try (Trial trial = new Trial(folder)) {
            fill(trial);
            Path rows = trial.tree().resolve("default/2026/078/logs.sqlite");
            Path blocks = trial.tree().resolve("default/2026/077/logs.sqlite");
            for (int round = 0; round < Trial.rounds(5, 400); round++) {
                Path file = random.nextBoolean() ? rows : blocks;
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, damaged(whole, random));
                String about = "seed " + seed + ", round " + round + ", " + file;
                for (List<String> question : QUESTIONS) {
                    Outcome outcome = trial.run(question.toArray(String[]::new));
                    String what = about + ", " + question + ": " + outcome.err();
                    assertThat(outcome.status()).as(what).isBetween(0, 2);
                    assertThat(outcome.err()).as(what).doesNotContain("internal error");
                }
                assertThat(trial.messages("--on", "2026-03-20")).as(about).hasSize(LINES);
                deleteSideFiles(file);
                Files.write(file, whole);
            }
            trial.mustBeSound("after all");
            assertThat(trial.messages()).hasSize(3 * LINES);
        }
    }

    private static void deleteSideFiles(Path file) throws IOException {
        Files.deleteIfExists(file.resolveSibling("logs.sqlite-wal"));
        Files.deleteIfExists(file.resolveSibling("logs.sqlite-shm"));
        Files.deleteIfExists(file.resolveSibling("logs.sqlite-journal"));
    }

    /** Three days, the first of them in blocks. */
    private static void fill(Trial trial) throws IOException {
        int first = 0;
        for (String day : new String[] {"2026-03-18", "2026-03-19", "2026-03-20"}) {
            Path input = trial.folder().resolve("in" + first);
            Files.write(input, Trial.lines(day, first, LINES));
            trial.mustRun("ingest", "--format", "jsonl", input.toString());
            first += LINES;
        }
        trial.mustRun("compact", "--older-than", "2d");
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int i = 0; i <= random.nextInt(8); i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    @Test
    void directoriesInPlaceOfFilesAreNamed() throws IOException {
        try (Trial trial = new Trial(folder)) {
            fill(trial);
            Files.createDirectories(trial.tree().resolve("default/2026/080/logs.sqlite"));
            Outcome search = trial.run("search", "-c");
            assertThat(search.out().strip()).isEqualTo(Integer.toString(3 * LINES));
            assertThat(search.err()).contains("080");
            Path input = trial.folder().resolve("late");
            Files.write(input, Trial.lines("2026-03-21", 0, 1));
            Outcome ingest = trial.run("ingest", "--format", "jsonl", input.toString());
            assertThat(ingest.status()).isEqualTo(2);
            assertThat(ingest.err()).contains("080").doesNotContain("internal error");
        }
    }

    @Test
    void aClockThatJumpsLosesNothing() throws IOException {
        long seed = Trial.seed();
        Random random = Trial.random(seed);
        try (Trial trial = new Trial(folder)) {
            int rounds = Trial.rounds(6, 100);
            for (int i = 0; i < rounds; i++) {
                int day = 1 + random.nextInt(28);
                trial.set("LOGS_NOW", String.format("20%02d-02-%02dT23:59:59.999Z", random.nextInt(60), day));
                Path input = trial.folder().resolve("in");
                Files.writeString(input, "said at " + i + "\n");
                trial.mustRun("ingest", "--format", "raw", input.toString());
            }
            assertThat(trial.messages()).as("seed " + seed).hasSize(rounds);
            trial.mustBeSound("seed " + seed);
        }
    }
}
