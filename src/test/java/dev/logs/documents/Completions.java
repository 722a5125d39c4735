package dev.logs.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion scripts: the tables of options and values that stand in the places kept for them. */
final class Completions {

    private static final int DESCRIPTION_LENGTH_MAX = 70;

    private final List<CommandSpec> commands;
    private final StringBuilder text = new StringBuilder();

    private Completions(List<CommandSpec> commands) {
        this.commands = commands;
    }

    /** The script for bash; {@code frame} has places for four tables. */
    static String bash(String frame, List<CommandSpec> commands) {
        String filled = frame;
        filled = fill(filled, "@VALUES@", new Completions(commands).bashValues());
        filled = fill(filled, "@ARGUMENTS@", new Completions(commands).bashArguments());
        filled = fill(filled, "@OPTIONS@", new Completions(commands).bashOptions());
        return fill(filled, "@SUBCOMMANDS@", new Completions(commands).bashSubcommands());
    }

    static String zsh(String frame, List<CommandSpec> commands) {
        return fill(frame, "@COMMANDS@", new Completions(commands).zshFunctions());
    }

    static String fish(String frame, List<CommandSpec> commands) {
        return fill(frame, "@COMMANDS@", new Completions(commands).fishLines());
    }

    private static String fill(String frame, String place, String table) {
        if (!frame.contains(place)) {
            throw new AssertionError("no place " + place);
        }
        return frame.replace(place, table.stripTrailing());
    }

    private String bashValues() {
        for (CommandSpec command : commands) {
            Map<String, List<String>> byKind = new LinkedHashMap<>();
            for (OptionSpec option : offered(command)) {
                if (CommandTree.takesValue(option)) {
                    List<String> patterns =
                            byKind.computeIfAbsent(CompletionKind.of(option).text(), kind -> new ArrayList<>());
                    CommandTree.names(option)
                            .forEach(name -> patterns.add("'" + command.qualifiedName() + ":" + name + "'"));
                }
            }
            byKind.forEach((kind, patterns) ->
                    line("    " + String.join(" | ", patterns) + ")", "      kind=" + quoted(kind), "      ;;"));
        }
        return text.toString();
    }

    private String bashArguments() {
        for (CommandSpec command : commands) {
            String kind = CompletionKind.ofArguments(command).text();
            if (!kind.equals("free")) {
                line("    " + quoted(command.qualifiedName()) + ") kind=" + quoted(kind) + " ;;");
            }
        }
        return text.toString();
    }

    private String bashOptions() {
        for (CommandSpec command : commands) {
            List<String> names = new ArrayList<>();
            offered(command).forEach(option -> names.addAll(CommandTree.names(option)));
            line(
                    "    " + quoted(command.qualifiedName()) + ")",
                    "      words='" + String.join("\n        ", names) + "'");
            line("      ;;");
        }
        return text.toString();
    }

    private String bashSubcommands() {
        for (CommandSpec command : commands) {
            if (!command.subcommands().isEmpty()) {
                line("    " + quoted(command.qualifiedName()) + ") words='"
                        + String.join(" ", command.subcommands().keySet()) + "' ;;");
            }
        }
        return text.toString();
    }

    private String zshFunctions() {
        for (CommandSpec command : commands) {
            line(function(command) + "() {");
            boolean hasSubcommands = !command.subcommands().isEmpty();
            line(hasSubcommands ? "  local context state state_descr line" : "  local context state line");
            line("  typeset -A opt_args");
            line("  _arguments -s -S" + (hasSubcommands ? " -C" : "") + " : \\");
            offered(command).forEach(option -> line("    " + zshOption(option) + " \\"));
            if (hasSubcommands) {
                line("    '1:command:->command' '*::argument:->argument'");
                zshDispatch(command);
            } else {
                line("    " + zshArguments(command));
            }
            line("}", "");
        }
        return text.toString();
    }

    private void zshDispatch(CommandSpec command) {
        line("  case $state in", "    command)", "      local -a commands=(");
        command.subcommands()
                .forEach((name, below) ->
                        line("        " + quoted(name + ":" + summary(description(below.getCommandSpec())))));
        line("      )", "      _describe command commands", "      ;;", "    argument)", "      case $line[1] in");
        command.subcommands()
                .forEach((name, below) -> line("        " + name + ") " + function(below.getCommandSpec()) + " ;;"));
        line("      esac", "      ;;", "  esac");
    }

    private static String zshOption(OptionSpec option) {
        List<String> names = CommandTree.names(option);
        boolean value = CommandTree.takesValue(option);
        String specification = "[" + zshText(summary(option.description())) + "]"
                + (value
                        ? ":" + zshText(CompletionKind.label(option)) + ":" + zshAction(CompletionKind.of(option))
                        : "");
        List<String> spelled = new ArrayList<>();
        for (String name : names) {
            spelled.add(value ? name + (name.startsWith("--") ? "=" : "+") : name);
        }
        String once = option.isMultiValue() ? "*" : "(" + String.join(" ", names) + ")";
        if (names.size() == 1) {
            return quoted((option.isMultiValue() ? "*" : "") + spelled.get(0) + specification);
        }
        return quoted(once) + "{" + String.join(",", spelled) + "}" + quoted(specification);
    }

    private static String zshArguments(CommandSpec command) {
        if (command.positionalParameters().isEmpty()) {
            return "''";
        }
        String label = CompletionKind.label(command.positionalParameters().get(0));
        return quoted("*:" + zshText(label) + ":" + zshAction(CompletionKind.ofArguments(command)));
    }

    private static String zshAction(CompletionKind kind) {
        return switch (kind.name()) {
            case "words" -> "(" + String.join(" ", kind.words()).replace(":", "\\:") + ")";
            case "files" -> "_files";
            case "directories" -> "_files -/";
            // Not a blank, which is a message: with one in sight zsh lists the only match instead of inserting it.
            case "free" -> "{}";
            default -> "_logs_all_" + kind.name();
        };
    }

    private String fishLines() {
        List<String> paths = new ArrayList<>();
        commands.forEach(command -> paths.add(quoted(path(command))));
        line("set -g __logs_commands " + String.join(" ", paths.subList(1, paths.size())));
        for (CommandSpec command : commands) {
            String at = "complete -c logs -n '__logs_at " + path(command) + "'";
            command.subcommands()
                    .forEach((name, below) ->
                            line(at + " -a " + name + " -d " + quoted(summary(description(below.getCommandSpec())))));
            for (OptionSpec option : offered(command)) {
                line(at + fishNames(option)
                        + (CommandTree.takesValue(option) ? fishValues(CompletionKind.of(option), " -x") : "")
                        + " -d " + quoted(summary(option.description())));
            }
            String arguments = fishValues(CompletionKind.ofArguments(command), "");
            if (!arguments.isEmpty()) {
                line(at + arguments);
            }
        }
        return text.toString();
    }

    private static String fishNames(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : CommandTree.names(option)) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    /** @param alone what says that a value follows and is no file */
    private static String fishValues(CompletionKind kind, String alone) {
        return switch (kind.name()) {
            case "words" -> alone + " -a " + quoted(String.join(" ", kind.words()));
            case "files" -> alone.isEmpty() ? " -F" : " -r -F";
            case "directories" -> alone + " -a '(__fish_complete_directories)'";
            case "free" -> alone;
            default -> alone + " -a '(__logs_" + kind.name() + ")'";
        };
    }

    private static List<OptionSpec> offered(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** {@code bench generate}: the command without the program. */
    private static String path(CommandSpec command) {
        return command.parent() == null ? "" : command.qualifiedName().substring("logs ".length());
    }

    private static String function(CommandSpec command) {
        return "_" + command.qualifiedName("_");
    }

    private static String[] description(CommandSpec command) {
        return command.usageMessage().description();
    }

    /** The first clause of a description. */
    private static String summary(String[] description) {
        String all = Help.Ansi.OFF.string(
                String.join(" ", description).replace("%n", " ").replace("%%", "%"));
        String first = all.replaceAll("(: |; |\\. | \\().*", "").replaceAll("[.:]$", "");
        if (first.length() <= DESCRIPTION_LENGTH_MAX) {
            return first;
        }
        int comma = first.lastIndexOf(", ", DESCRIPTION_LENGTH_MAX);
        return comma > 0
                ? first.substring(0, comma)
                : first.substring(0, first.lastIndexOf(' ', DESCRIPTION_LENGTH_MAX)) + "...";
    }

    private static String zshText(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(":", "\\:")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }

    private static String quoted(String plain) {
        return "'" + plain.replace("'", "'\\''") + "'";
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
