package dev.logs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Manual pages and completions are generated from the commands and checked in; this test fails when they are stale, and
 * writes them when it runs with {@code -Ddocuments.update=true}. What no model can say is written by hand in
 * {@code src/main/man/<page>.roff}.
 */
class DocumentsTest {

    private static final Path BY_HAND = Path.of("src/main/man");

    @Test
    void manualPagesAreFresh() throws IOException {
        for (CommandSpec command : CommandTree.all()) {
            String name = ManPage.name(command);
            Path more = BY_HAND.resolve(name + ".roff");
            String text = ManPage.of(command, Files.exists(more) ? Files.readString(more) : "");
            checkOrWrite(Path.of("man", name + ".1"), text);
        }
    }

    @Test
    void completionsAreFresh() throws IOException {
        List<CommandSpec> commands = CommandTree.all();
        checkOrWrite(Path.of("completions/logs.bash"), Completions.bash(frame("logs.bash"), commands));
        checkOrWrite(Path.of("completions/logs.zsh"), Completions.zsh(frame("logs.zsh"), commands));
        checkOrWrite(Path.of("completions/logs.fish"), Completions.fish(frame("logs.fish"), commands));
    }

    @Test
    void wordsThatAreCompletedAreUnderstood() {
        for (CommandSpec command : CommandTree.all()) {
            for (OptionSpec option : command.options()) {
                for (String word : CompletionKind.of(option).words()) {
                    String line = command.qualifiedName() + " " + option.longestName() + "=" + word;
                    try {
                        command.root()
                                .commandLine()
                                .parseArgs(line.substring("logs ".length()).split(" "));
                    } catch (ParameterException e) {
                        assertThat(e).hasMessageNotContaining("Invalid value");
                    }
                }
            }
        }
    }

    @Test
    void optionIndexIsFresh() throws IOException {
        Path index = Path.of("src/main/java/dev/logs/cli/OptionIndex.java");
        checkOrWrite(index, OptionIndexSource.of(CommandTree.all(), Files.readString(index)));
    }

    @Test
    void everyOptionIsDescribedOnce() {
        for (CommandSpec command : CommandTree.all()) {
            Set<String> names = new HashSet<>();
            for (OptionSpec option : command.options()) {
                assertThat(option.hidden() || option.description().length > 0)
                        .as("%s %s has a description", command.qualifiedName(), option.longestName())
                        .isTrue();
                for (String name : option.names()) {
                    assertThat(names.add(name))
                            .as("%s %s is there once", command.qualifiedName(), name)
                            .isTrue();
                }
            }
            assertThat(command.usageMessage().description())
                    .as("%s has a description", command.qualifiedName())
                    .isNotEmpty();
        }
    }

    @Test
    void oneLetterMeansOneThing() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (CommandSpec command : CommandTree.all()) {
            for (OptionSpec option : command.options()) {
                Set<String> longNames = new TreeSet<>(List.of(option.names()));
                longNames.removeIf(name -> !name.startsWith("--"));
                for (String name : option.names()) {
                    Set<String> known = meanings.computeIfAbsent(name, first -> longNames);
                    assertThat(longNames)
                            .as(
                                    "%s of %s, which shares a long name with %s elsewhere",
                                    name, command.qualifiedName(), name)
                            .containsAnyElementsOf(known);
                }
            }
        }
    }

    private static String frame(String name) throws IOException {
        return Files.readString(Path.of("src/main/completions", name));
    }

    private static void checkOrWrite(Path file, String text) throws IOException {
        if (Boolean.getBoolean("documents.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("generated; write it with -Ddocuments.update=true").exists();
        assertThat(Files.readString(file))
                .as("%s is stale; write it with -Ddocuments.update=true", file)
                .isEqualTo(text);
    }
}
