package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The file that the build leaves, started as a user starts it. For tests of the integration phase (named *IT). */
public final class PackagedProgram {

    private static final int RUN_SECONDS_MAX = 120;

    private final Path program;
    private final String javaHome;

    private PackagedProgram(Path program, String javaHome) {
        this.program = program;
        this.javaHome = javaHome;
    }

    /** The program of this build; the system property {@code logs.java} says which Java it runs on. */
    public static PackagedProgram ofThisBuild() {
        Path program =
                Path.of(System.getProperty("logs.program", "target/logs")).toAbsolutePath();
        assertThat(program).as("the packaged program: run `mvn package` first").isExecutable();
        return new PackagedProgram(program, System.getProperty("logs.java", System.getProperty("java.home")));
    }

    public Path path() {
        return program;
    }

    public String javaHome() {
        return javaHome;
    }

    /**
     * Runs a shell script in which {@code logs} is the program.
     *
     * @param script text for {@code sh -c}; it runs in the workspace's folder
     * @param stdin its whole standard input
     */
    public Outcome shell(Workspace workspace, String script, byte[] stdin) {
        return await(builder(workspace, List.of("sh", "-c", script)), stdin);
    }

    /** Runs the program with these arguments and an empty standard input. */
    public Outcome run(Workspace workspace, List<String> arguments) {
        String[] command = new String[arguments.size() + 1];
        command[0] = program.toString();
        for (int i = 0; i < arguments.size(); i++) {
            command[i + 1] = arguments.get(i);
        }
        return await(builder(workspace, List.of(command)), new byte[0]);
    }

    /** A process of the program's environment that is not started yet, for tests that signal it or feed it slowly. */
    public ProcessBuilder builder(Workspace workspace, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workspace.folder().toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", program.getParent() + ":" + path);
        environment.put("LOGS_JAVA", javaHome);
        // One start cache for all tests of a build; it goes with `mvn clean`.
        environment.put("XDG_CACHE_HOME", program.resolveSibling("test-cache").toString());
        environment.putAll(workspace.environment());
        return builder;
    }

    private static Outcome await(ProcessBuilder builder, byte[] stdin) {
        try {
            Path in = Files.write(Files.createTempFile("logs", ".in"), stdin);
            Path out = Files.createTempFile("logs", ".out");
            Path err = Files.createTempFile("logs", ".err");
            Process process = builder.redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(builder.command() + " ran for more than " + RUN_SECONDS_MAX + " s");
            }
            Outcome outcome = new Outcome(process.exitValue(), text(out), text(err));
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
