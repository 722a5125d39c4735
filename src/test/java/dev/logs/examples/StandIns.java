package dev.logs.examples;

import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.nio.file.Path;

/**
 * Small programs in the place of those that examples work with and that a test must not ask, or that may be absent:
 * {@code src/test/stand-ins}. In the workspace, {@code asked} is what they were asked for, {@code sent} what they were given.
 */
final class StandIns {

    private static final Path FOLDER = Path.of("src/test/stand-ins").toAbsolutePath();

    private StandIns() {}

    /** Makes them the first programs that a shell of the workspace finds, then {@code logs} itself. */
    static void put(Workspace workspace, PackagedProgram program) {
        String system = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        workspace.set("PATH", FOLDER + ":" + program.path().getParent() + ":" + system + ":/usr/sbin:/lib/systemd");
    }
}
