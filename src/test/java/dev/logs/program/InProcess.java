package dev.logs.program;

import dev.logs.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the program inside the test: no new JVM, the same contract. */
public final class InProcess {

    /** Its value may be {@code tree}, which is the name of a directory too. */
    private static final String FORM = "--format";

    private InProcess() {}

    /** Runs one command line, at the time that its environment says. */
    public static Outcome run(Workspace workspace, SimpleCommand command, byte[] stdin) {
        String now = workspace.environment().getOrDefault("LOGS_NOW", Workspace.NOW);
        return run(workspace, command, stdin, clock(command.variables().getOrDefault("LOGS_NOW", now)));
    }

    /** A clock that stands at an instant. */
    public static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    /** Runs one command line by a clock of one's own. */
    public static Outcome run(Workspace workspace, SimpleCommand command, byte[] stdin, Clock clock) {
        Map<String, String> environment = new TreeMap<>(workspace.environment());
        environment.putAll(command.variables());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input(workspace, command, stdin));
        int status = Main.run(arguments(workspace, command), in, out, err, environment, clock);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs it with these arguments and an empty standard input. */
    public static Outcome run(Workspace workspace, List<String> arguments) {
        return run(workspace, new SimpleCommand(Map.of(), arguments, ""), new byte[0]);
    }

    private static byte[] input(Workspace workspace, SimpleCommand command, byte[] stdin) {
        if (command.inputFile().isEmpty()) {
            return stdin;
        }
        try {
            return Files.readAllBytes(workspace.folder().resolve(command.inputFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This JVM cannot change its directory: names of files that lie in the workspace become absolute. */
    private static List<String> arguments(Workspace workspace, SimpleCommand command) {
        List<String> arguments = new ArrayList<>();
        String before = "";
        for (String word : command.arguments()) {
            String full = word.replace("$PWD", workspace.folder().toString());
            boolean isName = !full.isEmpty() && !full.startsWith("-") && !full.startsWith("!") && !FORM.equals(before);
            before = word;
            Path file = isName ? workspace.folder().resolve(full) : workspace.folder();
            arguments.add(isName && Files.exists(file) ? file.toString() : full);
        }
        return arguments;
    }
}
