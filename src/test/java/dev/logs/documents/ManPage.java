package dev.logs.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command, in man(7) roff, from the same model that prints its help. */
final class ManPage {

    /** Of the pages as a whole; moved with each release. */
    private static final String DATE = "2026-11-25";

    private final StringBuilder page = new StringBuilder();
    private final CommandSpec command;

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** The page's name, such as {@code logs-search}. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /**
     * Writes the page.
     *
     * @param more hand-written sections in roff, to stand behind the options; may be empty
     */
    static String of(CommandSpec command, String more) {
        return new ManPage(command).write(more);
    }

    private String write(String more) {
        String name = name(command);
        line(".\\\" Generated from the program's own model: see DocumentsTest.");
        line(".TH " + name.toUpperCase(Locale.ROOT).replace("-", "\\-") + " 1 \"" + DATE + "\" logs \"User Commands\"");
        section("NAME");
        line(Roff.escape(name) + " \\- " + Roff.text(summary()));
        section("SYNOPSIS");
        synopsis();
        section("DESCRIPTION");
        for (String paragraph : command.usageMessage().description()) {
            line(Roff.text(paragraph));
        }
        parameters();
        options();
        subcommands();
        page.append(more);
        footer();
        seeAlso();
        return page.toString();
    }

    /** The first sentence, the way the section NAME wants it: no capital, no stop. */
    private String summary() {
        String[] description = command.usageMessage().description();
        String first = description.length == 0 ? "" : Roff.plain(description[0]);
        int end = first.indexOf(';') > 0 ? first.indexOf(';') : first.indexOf('.');
        String sentence = end > 0 ? first.substring(0, end) : first;
        return sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void synopsis() {
        StringBuilder synopsis = new StringBuilder("\\fB" + Roff.escape(command.qualifiedName()) + "\\fR");
        synopsis.append(" [\\fIOPTION\\fR]...");
        if (!command.subcommands().isEmpty()) {
            synopsis.append(" \\fICOMMAND\\fR [\\fIARGUMENT\\fR]...");
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            boolean many = parameter.arity().max() > 1;
            String label = "\\fI" + Roff.escape(label(parameter.paramLabel())) + "\\fR" + (many ? "..." : "");
            synopsis.append(parameter.arity().min() == 0 ? " [" + label + "]" : " " + label);
        }
        line(synopsis.toString());
    }

    private void parameters() {
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (!parameter.hidden()) {
                line(".TP");
                line("\\fI" + Roff.escape(label(parameter.paramLabel())) + "\\fR");
                description(parameter.description());
            }
        }
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                line(".TP");
                line(heading(option));
                description(option.description());
            }
        }
    }

    private static String heading(OptionSpec option) {
        List<String> names = new ArrayList<>();
        for (String name : option.names()) {
            names.add("\\fB" + Roff.escape(name) + "\\fR");
        }
        if (option.negatable()) {
            names.add("\\fB" + Roff.escape("--no-" + option.longestName().substring(2)) + "\\fR");
        }
        String joined = String.join(", ", names);
        boolean takesValue = option.arity().max() > 0 && !option.paramLabel().isEmpty();
        return takesValue ? joined + " \\fI" + Roff.escape(label(option.paramLabel())) + "\\fR" : joined;
    }

    private void subcommands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        command.subcommands().forEach((name, line) -> {
            line(".TP");
            line("\\fB" + Roff.escape(name) + "\\fR");
            description(line.getCommandSpec().usageMessage().description());
        });
    }

    /** The examples of the help, each with what is said behind it below it; what follows an empty line is running text. */
    private void footer() {
        String[] footer = command.usageMessage().footer();
        if (footer.length == 0) {
            return;
        }
        section("EXAMPLES");
        boolean isExample = true;
        for (String text : footer) {
            if (text.isBlank() && isExample) {
                line(".PP");
                isExample = false;
            } else if (!text.isBlank() && isExample) {
                example(Roff.text(text.strip()).split(" {2,}", 2));
            } else if (!text.isBlank()) {
                line(Roff.text(text.stripTrailing()));
            }
        }
    }

    private void example(String[] commandAndRemark) {
        String command = "\\fB" + commandAndRemark[0] + "\\fR";
        if (commandAndRemark.length > 1) {
            line(".TP");
            line(command);
            line(commandAndRemark[1]);
        } else {
            if (!page.toString().endsWith(".SH EXAMPLES\n")) {
                line(".PP");
            }
            line(".nf");
            line(command);
            line(".fi");
        }
    }

    private void seeAlso() {
        List<String> others = new ArrayList<>();
        CommandSpec root = command.root();
        if (!name(root).equals(name(command))) {
            others.add(reference(root));
        }
        root.subcommands().values().forEach(line -> {
            if (!name(line.getCommandSpec()).equals(name(command))) {
                others.add(reference(line.getCommandSpec()));
            }
        });
        for (String page : CommandTree.topicPages()) {
            int dot = page.lastIndexOf('.');
            others.add("\\fB" + Roff.escape(page.substring(0, dot)) + "\\fR(" + page.substring(dot + 1) + ")");
        }
        section("SEE ALSO");
        line(String.join(",\n", others));
    }

    private static String reference(CommandSpec command) {
        return "\\fB" + Roff.escape(name(command)) + "\\fR(1)";
    }

    private static String label(String paramLabel) {
        return paramLabel.replace("<", "").replace(">", "");
    }

    private void description(String[] paragraphs) {
        for (String paragraph : paragraphs) {
            line(Roff.text(paragraph));
        }
    }

    private void section(String title) {
        line(".SH " + title);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** Text of picocli's model as roff. */
    private static final class Roff {

        /** Without picocli's markup and its format codes. */
        static String plain(String text) {
            return Help.Ansi.OFF.string(text.replace("%n", "\n").replace("%%", "%"));
        }

        static String text(String text) {
            return escape(plain(text));
        }

        static String escape(String text) {
            String escaped = text.replace("\\", "\\(rs")
                    .replace("-", "\\-")
                    .replace("~", "\\(ti")
                    .replace("^", "\\(ha");
            StringBuilder lines = new StringBuilder();
            for (String line : escaped.split("\n", -1)) {
                boolean isRequest = line.startsWith(".") || line.startsWith("'");
                lines.append(lines.length() == 0 ? "" : "\n")
                        .append(isRequest ? "\\&" : "")
                        .append(line);
            }
            return lines.toString();
        }
    }
}
