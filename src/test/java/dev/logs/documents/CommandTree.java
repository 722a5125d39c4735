package dev.logs.documents;

import dev.logs.cli.CommandLines;
import dev.logs.cli.Session;
import dev.logs.cli.SettingsOnce;
import dev.logs.cli.ShutdownHooks;
import dev.logs.program.Workspace;
import dev.logs.terminal.TerminalTraits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
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
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands as the program itself knows them: what every generated document is made from. */
final class CommandTree {

    private CommandTree() {}

    /** The program, its subcommands, and theirs, each before those below it. */
    static List<CommandSpec> all() {
        Instant now = Instant.parse(Workspace.NOW);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandLine root = new CommandLines(new Session(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        nowhere,
                        Map.of(),
                        new SettingsOnce(Map.of()),
                        Clock.fixed(now, ZoneOffset.UTC),
                        now,
                        TerminalTraits.NONE,
                        ShutdownHooks.NONE))
                .all();
        List<CommandSpec> commands = new ArrayList<>();
        collect(root.getCommandSpec(), commands);
        return commands;
    }

    private static void collect(CommandSpec command, List<CommandSpec> into) {
        into.add(command);
        command.subcommands().values().forEach(line -> collect(line.getCommandSpec(), into));
    }

    /** Manual pages that belong to no command, without their section: {@code format} of {@code logs-format.5}. */
    static List<String> topics() {
        return topicPages().stream()
                .map(page -> page.substring("logs-".length(), page.lastIndexOf('.')))
                .toList();
    }

    /** The files of these pages in {@code man}, by name. */
    static List<String> topicPages() {
        try (Stream<Path> pages = Files.list(Path.of("man"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> !name.endsWith(".1"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every name of an option, {@code --no-error} of a negatable one included. */
    static List<String> names(OptionSpec option) {
        List<String> names = new ArrayList<>(List.of(option.names()));
        if (option.negatable()) {
            names.add("--no-" + option.longestName().substring(2));
        }
        return names;
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }
}
