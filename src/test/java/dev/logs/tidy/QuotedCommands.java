package dev.logs.tidy;

import dev.logs.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code logs} commands that a document quotes, and what the program says of them. */
final class QuotedCommands {

    /** The program's name where a command can begin, then its arguments up to the next command of the shell. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^|[`|$(]\\s*)(?:target/)?logs ((?:bench )?[a-z]+)((?: [^`|\\n;&>]*)?)");

    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[A-Za-z][A-Za-z-]*");

    private QuotedCommands() {}

    /** Subcommand names, such as {@code search} and {@code bench generate}, each with the options that the text quotes with it. */
    static Map<String, Set<String>> in(String text) {
        Map<String, Set<String>> commands = new LinkedHashMap<>();
        Matcher command = COMMAND.matcher(text);
        while (command.find()) {
            Set<String> options = commands.computeIfAbsent(command.group(1), name -> new LinkedHashSet<>());
            Matcher option = OPTION.matcher(command.group(2).replaceAll("'[^']*'|\"[^\"]*\"", "''"));
            while (option.find()) {
                options.add(option.group());
            }
        }
        return commands;
    }

    /** The program's help for a subcommand; an error's text when there is no such subcommand. */
    static String help(String subcommand) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(
                List.of((subcommand + " --help").split(" ")),
                InputStream.nullInputStream(),
                out,
                OutputStream.nullOutputStream(),
                Map.of(),
                Clock.systemUTC());
        if (status != 0) {
            throw new AssertionError("README.md quotes `logs " + subcommand + "`, and there is no such command");
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
