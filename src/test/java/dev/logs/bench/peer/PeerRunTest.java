package dev.logs.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of these tests are scripts that answer what the test wants. */
class PeerRunTest {

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Path programs;

    @BeforeEach
    void installPrograms() throws IOException {
        workspace = new Workspace(folder);
        programs = Files.createDirectory(folder.resolve("programs"));
        for (String tool : List.of("rm", "cp", "mkdir", "wc", "grep")) {
            Path place = Files.isExecutable(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            install(tool, "exec " + place + " \"$@\"");
        }
        install("logs", "echo 7");
        workspace.set("PATH", programs.toString());
        workspace.set("LOGS_PROGRAM", programs.resolve("logs").toString());
    }

    @Test
    void agreementIsSilentAndDifferencesAreTold() throws IOException {
        install("rg", "echo 7");
        install("sqlite3", "echo 3; echo 5");
        Outcome outcome = bench();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        List<String> agreeing = row(outcome, "ripgrep", "literal, rare");
        assertThat(agreeing.get(9)).isEqualTo("7");
        assertThat(Double.parseDouble(agreeing.get(10))).isPositive();
        assertThat(Double.parseDouble(agreeing.get(11))).isPositive();
        assertThat(agreeing.get(12)).isEmpty();
        // Of several partitions the numbers are added up.
        assertThat(row(outcome, "sqlite3", "literal, rare").get(12)).isEqualTo("answers 8, logs 7");
        assertThat(row(outcome, "sqlite3", "ingest").get(12)).isEmpty();
    }

    @Test
    void whoIsMissingOrFailsIsNamed() throws IOException {
        install("zstd", "test \"$1\" = --version || { echo 'no room' >&2; exit 3; }");
        Outcome outcome = bench();
        assertThat(row(outcome, "lnav", "installed").subList(4, 13))
                .startsWith("0")
                .endsWith("not installed");
        assertThat(row(outcome, "zstd", "installed")).contains("1");
        assertThat(row(outcome, "zstd", "compact")).endsWith("failed: no room");
        assertThat(outcome.out()).doesNotContain("zstd\tprocess: literal", "lnav\tprocess: start");
    }

    @Test
    void withoutAProgramThereIsNothingToMeasure() {
        workspace.set("LOGS_PROGRAM", programs.resolve("gone").toString());
        assertThat(bench().err()).contains("gone does not run: ");
        workspace.set("LOGS_PROGRAM", "");
        assertThat(bench().err()).contains("--peers: the file that logs is started by is not known");
    }

    private Outcome bench() {
        return InProcess.run(
                workspace, List.of("bench", "A", "--peers", "--scale", "0.00001", "--rounds", "1", "-o", "tsv"));
    }

    private static List<String> row(Outcome outcome, String kept, String measure) {
        String start = "A\t" + kept + "\tprocess: " + measure + "\t";
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> List.of(line.split("\t", -1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not in " + outcome));
    }

    private void install(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
