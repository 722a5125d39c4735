package dev.logs.golden;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden cases that need no shell, inside this JVM. */
class GoldenTest {

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsExpected(GoldenCase golden, @TempDir Path folder) throws IOException {
        Workspace workspace = new Workspace(folder.toRealPath());
        golden.prepare(workspace);
        List<SimpleCommand> commands = golden.simpleCommands().orElseThrow();
        int last = commands.size() - 1;
        for (SimpleCommand command : commands.subList(0, last)) {
            Outcome outcome = InProcess.run(workspace, command, new byte[0]);
            if (outcome.status() != 0) {
                throw new AssertionError("setup of " + golden + " failed: " + outcome.err());
            }
        }
        golden.check(InProcess.run(workspace, commands.get(last), golden.stdin()), workspace);
    }

    static List<GoldenCase> cases() throws IOException {
        List<GoldenCase> simple = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            if (golden.simpleCommands().isPresent()) {
                simple.add(golden);
            }
        }
        return simple;
    }
}
