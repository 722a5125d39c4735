package dev.logs.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.bench.BenchSettings;
import dev.logs.bench.Figure.Kept;
import dev.logs.bench.Scenario;
import dev.logs.bench.Shell;
import dev.logs.bench.workload.Workload;
import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody who is installed gives the answer of {@code logs}, whatever is asked. */
class PeerQuestionsTest {

    @TempDir
    private Path folder;

    private Shell shell;
    private PeerFiles files;
    private PeerScripts scripts;
    private Workload workload;

    @BeforeEach
    void makeTree() {
        BenchSettings settings = new BenchSettings(0.003, 1, null, InProcess.clock(Workspace.NOW));
        workload = settings.workload(Scenario.A);
        shell = new Shell(folder, Map.of());
        files = new PeerFiles(folder, problem -> assertThat(problem).isNull());
        scripts = new PeerScripts("logs", files);
        files.write(workload);
        logs("ingest", "--root", "$PWD/rows", "$PWD/" + PeerFiles.LINES);
    }

    @Test
    void questionsTellSomethingApart() {
        Map<String, String> answers = answers();
        assertThat(answers).containsEntry("whole range", "3000").containsEntry("literal, absent", "0");
        assertThat(answers.get("literal, rare")).isNotEqualTo("0");
        assertThat(answers.get("field")).isNotEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kept.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ROWS", "BLOCKS"})
    void answersAreThoseOfLogs(Kept peer) {
        assumeTrue(shell.run(scripts.version(peer)).status() == 0, peer.label() + " is not installed");
        store(peer);
        Map<String, String> expected = answers();
        for (PeerQuestion question : PeerQuestions.of(workload)) {
            Optional<String> script = scripts.answer(question, peer);
            if (script.isPresent()) {
                List<Contest.Entrant> entrants = new Contest(shell, 1).run(List.of(new Turn(peer, script.get())));
                assertThat(entrants.get(0).failed()).as(script.get()).isFalse();
                assertThat(Long.toString(entrants.get(0).answer()))
                        .as(script.get())
                        .isEqualTo(expected.get(question.name()));
            }
        }
    }

    private void store(Kept peer) {
        if (peer == Kept.JOURNALCTL) {
            logs("export", "--root", "$PWD/rows", "--format", "journal-export", "--out", "$PWD/entries.journal-export");
        }
        if (peer == Kept.SQLITE) {
            assertThat(shell.run(files.prepareImport()).complaint()).isEmpty();
        }
        List<Turn> storing = new ArrayList<>(scripts.ingests());
        storing.addAll(scripts.compactions());
        for (Turn turn : storing) {
            if (turn.kept() == peer) {
                shell.run(turn.before());
                Shell.Ran ran = shell.run(turn.script());
                assumeTrue(ran.status() == 0, turn.script() + ": " + ran.complaint());
            }
        }
        if (peer == Kept.SQLITE) {
            String count = "sqlite3 " + PeerFiles.DATABASE + " 'SELECT count(*) FROM logs'";
            assertThat(shell.run(count).out().strip()).isEqualTo("3000");
        }
    }

    /** The number that {@code logs} answers to each question. */
    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (PeerQuestion question : PeerQuestions.of(workload)) {
            List<String> arguments = new ArrayList<>(List.of("search", "--utc", "--root", "$PWD/rows"));
            arguments.addAll(question.arguments());
            String out = logs(arguments.toArray(String[]::new)).out().strip();
            answers.put(
                    question.name(),
                    question.arguments().contains("-c") ? out : "" + out.lines().count());
        }
        return answers;
    }

    private Outcome logs(String... arguments) {
        Outcome outcome = InProcess.run(new Workspace(folder), List.of(arguments));
        assertThat(outcome.status()).as(outcome.err()).isLessThan(2);
        return outcome;
    }
}
