package dev.logs.golden;

import dev.logs.program.Outcome;
import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden case, against the packaged program; two at a time, for most of it is the start of a JVM. */
class GoldenIT {

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("cases")
    void answersAsExpected(GoldenCase golden, @TempDir Path folder) throws IOException {
        Workspace workspace = new Workspace(folder.toRealPath());
        golden.prepare(workspace);
        String setup = golden.setup();
        if (!setup.isEmpty()) {
            Outcome outcome = PROGRAM.shell(workspace, "set -e\n" + setup, new byte[0]);
            if (outcome.status() != 0) {
                throw new AssertionError("setup of " + golden + " failed: " + outcome.err());
            }
        }
        golden.check(PROGRAM.shell(workspace, golden.script(), golden.stdin()), workspace);
    }

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }
}
