package dev.logs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One command line and its exact answer, as a folder.
 *
 * @param folder holds the files that the package description lists
 */
record GoldenCase(Path folder) {

    private static final Path ALL = Path.of("src/test/golden");

    private static final Set<String> PARTS =
            Set.of("cmd", "stdin", "stdout", "stderr", "exit", "setup", "tree.sql", "needs");

    /** Every case, by name. */
    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> walk = Files.walk(ALL)) {
            return walk.filter(folder -> Files.exists(folder.resolve("cmd")))
                    .map(GoldenCase::new)
                    .sorted((a, b) -> a.folder.compareTo(b.folder))
                    .toList();
        }
    }

    String script() throws IOException {
        return text("cmd");
    }

    /** Commands that make the tree; empty for none. */
    String setup() throws IOException {
        return text("setup");
    }

    byte[] stdin() throws IOException {
        Path file = folder.resolve("stdin");
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** The lines of setup and script, in order, when none of them needs a shell. */
    Optional<List<SimpleCommand>> simpleCommands() throws IOException {
        List<SimpleCommand> commands = new ArrayList<>();
        for (String line : (setup() + "\n" + script()).split("\n", -1)) {
            Optional<SimpleCommand> command = line.isBlank() ? Optional.empty() : SimpleCommand.parse(line);
            if (command.isEmpty() && !line.isBlank()) {
                return Optional.empty();
            }
            command.ifPresent(commands::add);
        }
        boolean singleLine = script().strip().indexOf('\n') < 0;
        return singleLine ? Optional.of(commands) : Optional.empty();
    }

    /** Puts the case's tree and its other files into a fresh workspace; the case skips where a program that it needs is not there. */
    void prepare(Workspace workspace) throws IOException {
        text("needs").lines().forEach(InstalledProgram::need);
        String tree = text("tree.sql");
        if (!tree.isEmpty()) {
            TreeScript.run(tree, workspace.tree());
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!PARTS.contains(name)) {
                    Files.copy(file, workspace.folder().resolve(name));
                }
            }
        }
    }

    /** Compares an answer with the expected one, or with the update switch on makes it the expected one. */
    void check(Outcome outcome, Workspace workspace) throws IOException {
        Outcome actual = Normaliser.normalise(outcome, workspace.folder());
        if (Boolean.getBoolean("golden.update")) {
            write("stdout", actual.out());
            write("stderr", actual.err());
            write("exit", actual.status() == 0 ? "" : actual.status() + "\n");
        }
        String exit = text("exit").strip();
        Outcome expected = new Outcome(exit.isEmpty() ? 0 : Integer.parseInt(exit), text("stdout"), text("stderr"));
        assertThat(describe(actual)).as("%s: %s", folder, script().strip()).isEqualTo(describe(expected));
    }

    @Override
    public String toString() {
        return ALL.relativize(folder).toString();
    }

    /** All three in one text, so that a failure shows them together. */
    private static String describe(Outcome outcome) {
        return "exit " + outcome.status() + "\n--- stdout\n" + outcome.out() + "--- stderr\n" + outcome.err();
    }

    private String text(String part) throws IOException {
        Path file = folder.resolve(part);
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private void write(String part, String content) throws IOException {
        Path file = folder.resolve(part);
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, content);
        }
    }
}
