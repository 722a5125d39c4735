package dev.logs.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tree answers does not depend on how its days are kept: as rows, as blocks, or as blocks with rows that came later. */
class CompactedTreeTest {

    private static final List<List<String>> QUESTIONS = List.of(
            List.of("export"),
            List.of("export", "-r", "--format", "text", "--utc"),
            List.of("export", "--since", "2026-03-19T06:00Z", "--until", "2026-03-20T18:00Z", "--format", "csv"),
            List.of("export", "--level", "warn", "--format", "logfmt"),
            List.of("export", "-n", "700", "--src", "shop", "-v", "GET"),
            List.of("export", "-F", "for customer"),
            List.of("tail", "--no-follow", "-n", "900", "-o", "json"),
            List.of("tail", "--no-follow", "-n", "40", "--src", "shop", "-o", "json"),
            List.of("tail", "--no-follow", "-n", "300", "--context", "!default", "-o", "raw", "[0-9]{3} ms"),
            List.of("tail", "--no-follow", "--since", "2026-03-20T20:00Z", "--level", "error", "-o", "csv"),
            List.of("search", "-r", "-C", "2", "-n", "30", "accepted"),
            List.of("search", "-c", "-e", "customer 1[0-9]+"),
            List.of("sources"));

    @TempDir
    Path folder;

    private final long seed = new Random().nextInt(1_000_000);

    private Workspace workspace;

    @BeforeEach
    void begin() {
        workspace = new Workspace(folder);
    }

    @Test
    void answersTheSameWhateverItIsMadeOf() {
        fill("rows", 0, "2500");
        fill("rows", 1, "200");
        fill("blocks", 0, "2500");
        fill("blocks", 1, "200");
        compact("blocks");
        fill("mixed", 0, "2500");
        compact("mixed");
        fill("mixed", 1, "200");
        for (List<String> question : QUESTIONS) {
            Outcome expected = run("rows", question);
            assertThat(expected.out()).as("seed %d, %s", seed, question).isNotEmpty();
            for (String tree : List.of("blocks", "mixed")) {
                Outcome answer = run(tree, question);
                assertThat(answer.out())
                        .as("seed %d, %s of %s", seed, question, tree)
                        .isEqualTo(expected.out());
                assertThat(answer.status())
                        .as("seed %d, %s of %s", seed, question, tree)
                        .isEqualTo(expected.status());
            }
        }
    }

    /** The same entries in the same order, for the same number. */
    private void fill(String tree, int part, String entries) {
        must(run(
                tree,
                List.of(
                        "bench",
                        "generate",
                        "--entries",
                        entries,
                        "--seed",
                        Long.toString(seed + part),
                        "--days",
                        "3",
                        "--contexts",
                        "2",
                        "--late",
                        "3",
                        "--root",
                        folder.resolve(tree).toString())));
    }

    private void compact(String tree) {
        must(run(tree, List.of("compact", "--block-rows", "300", "--min-rows", "1")));
    }

    private static void must(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    private Outcome run(String tree, List<String> arguments) {
        Map<String, String> root = Map.of("LOGS_ROOT", folder.resolve(tree).toString());
        return InProcess.run(workspace, new SimpleCommand(root, arguments, ""), new byte[0]);
    }
}
