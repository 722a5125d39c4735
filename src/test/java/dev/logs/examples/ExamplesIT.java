package dev.logs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.logs.program.InProcess;
import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import dev.logs.program.PackagedProgram;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every command that the manual pages, and so {@code --help}, and README quote is run, page by page, on a tree of sample
 * logs. What needs no shell runs inside the test.
 */
class ExamplesIT {

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();

    /** Programs of other people in examples, for which there is no stand-in. */
    private static final List<String> OTHERS = List.of("jq", "less", "sqlite3", "systemd-journal-remote");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> pagesHaveExamplesThatWork() throws IOException {
        SampleTree samples = SampleTree.make(Files.createDirectory(folder.resolve("samples")));
        List<DynamicContainer> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("man"))) {
            for (Path page : files.sorted().toList()) {
                pages.add(page(page.getFileName().toString(), Example.ofPage(page), samples));
            }
        }
        pages.add(page("README.md", Example.ofMarkdown(Path.of("README.md")), samples));
        return pages.stream();
    }

    private DynamicContainer page(String name, List<Example> examples, SampleTree samples) throws IOException {
        assertThat(examples).as("examples of %s", name).isNotEmpty();
        Workspace workspace =
                new Workspace(Files.createDirectory(folder.toRealPath().resolve(name)));
        samples.copyTo(workspace);
        StandIns.put(workspace, PROGRAM);
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples) {
            tests.add(dynamicTest(example.text(), () -> check(example, workspace)));
        }
        return dynamicContainer(configuration -> configuration
                .displayName(name)
                .executionMode(ExecutionMode.CONCURRENT)
                .childExecutionMode(ExecutionMode.SAME_THREAD)
                .children(tests));
    }

    private static void check(Example example, Workspace workspace) {
        for (String program : OTHERS) {
            if (example.text().matches("(.*[ |])?" + program + "( .*)?")) {
                InstalledProgram.need(program);
            }
        }
        Outcome outcome = run(example, workspace);
        assertThat(outcome.status())
                .as("%s%nran as %s%n%s%s", example.text(), example.bounded(), outcome.out(), outcome.err())
                .isIn(example.statuses());
    }

    private static Outcome run(Example example, Workspace workspace) {
        Optional<SimpleCommand> simple = example.simple();
        // A clock that stands still would never let following end.
        if (simple.isPresent()) {
            Clock clock = example.follows() ? Clock.systemUTC() : InProcess.clock(Workspace.NOW);
            return InProcess.run(workspace, simple.get(), new byte[0], clock);
        }
        String shell = "bash -o pipefail -c " + quoted(example.bounded());
        return PROGRAM.shell(workspace, example.follows() ? "unset LOGS_NOW; " + shell : shell, new byte[0]);
    }

    private static String quoted(String script) {
        return "'" + script.replace("'", "'\\''") + "'";
    }
}
