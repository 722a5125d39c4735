package dev.logs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.cli.CommandLines;
import dev.logs.cli.Session;
import dev.logs.cli.ShutdownHooks;
import dev.logs.program.Workspace;
import dev.logs.terminal.TerminalTraits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Manual pages and completions are generated from the commands and checked in; this test fails when they are stale, and
 * writes them when it runs with {@code -Ddocuments.update=true}. What no model can say is written by hand in
 * {@code src/main/man/<page>.roff}.
 */
class DocumentsTest {

    private static final Path BY_HAND = Path.of("src/main/man");

    @Test
    void manualPagesAreFresh() throws IOException {
        for (CommandSpec command : commands()) {
            String name = ManPage.name(command);
            Path more = BY_HAND.resolve(name + ".roff");
            String text = ManPage.of(command, Files.exists(more) ? Files.readString(more) : "");
            checkOrWrite(Path.of("man", name + ".1"), text);
        }
    }

    @Test
    void completionsAreFresh() throws IOException {
        String script = AutoComplete.bash("logs", commandLine());
        checkOrWrite(Path.of("completions", "logs.bash"), withoutStamp(script));
    }

    @Test
    void everyOptionIsDescribedOnce() {
        for (CommandSpec command : commands()) {
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
        Map<String, String> meanings = new TreeMap<>();
        for (CommandSpec command : commands()) {
            for (OptionSpec option : command.options()) {
                for (String name : option.names()) {
                    String known = meanings.putIfAbsent(name, option.longestName());
                    if (known != null && name.length() == 2) {
                        assertThat(option.longestName())
                                .as("%s of %s", name, command.qualifiedName())
                                .isEqualTo(known);
                    }
                }
            }
        }
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

    /** picocli writes the day of the generation into the script. */
    private static String withoutStamp(String script) {
        return script.replaceAll("(?m)^# Date: .*\n", "");
    }

    private static List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>();
        addWithSubcommands(commandLine().getCommandSpec(), commands);
        return commands;
    }

    private static void addWithSubcommands(CommandSpec command, List<CommandSpec> commands) {
        commands.add(command);
        command.subcommands().values().forEach(line -> addWithSubcommands(line.getCommandSpec(), commands));
    }

    private static CommandLine commandLine() {
        Instant now = Instant.parse(Workspace.NOW);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new CommandLines(new Session(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        nowhere,
                        Map.of(),
                        Clock.fixed(now, ZoneOffset.UTC),
                        now,
                        TerminalTraits.NONE,
                        ShutdownHooks.NONE))
                .all();
    }
}
