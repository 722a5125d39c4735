package dev.logs.examples;

import dev.logs.program.SimpleCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a document quotes.
 *
 * @param text as it is written there, without the remark behind it
 */
record Example(String text) {

    /** What stands two spaces behind a command is said about it. */
    private static final Pattern LINE = Pattern.compile("  (\\S.*?)(?: {2,}\\S.*)?");

    private static final Pattern COMMAND = Pattern.compile("(^|[\\s(])(logs [a-z]|sqlite3 )");

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```sh$\\n(.*?)^```$");

    /** Options that name a file to be made, which the program looks for in the directory that it was started in. */
    private static final Set<String> NEW_FILES = Set.of("--out", "--save", "--compare", "--html", "--cursor-file");

    /** The commands in the section EXAMPLES of a manual page. */
    static List<Example> ofPage(Path page) throws IOException {
        String roff = Files.readString(page);
        String section = roff.substring(roff.indexOf("\n.SH EXAMPLES"), roff.indexOf("\n.SH SEE ALSO"));
        String plain = section.replace("\\-", "-")
                .replace("\\(ti", "~")
                .replace("\\(ha", "^")
                .replace("\\(rs", "\\")
                .replace("\\e", "\\")
                // An example with what is said about it in the next line.
                .replaceAll("(?m)^\\\\fB(.*)\\\\fR$", "  $1");
        return commands(plain.lines().toList());
    }

    /** The commands in the shell blocks of a page in Markdown. */
    static List<Example> ofMarkdown(Path page) throws IOException {
        List<String> lines = new ArrayList<>();
        Matcher block = SHELL_BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            block.group(1).lines().map(line -> "  " + line).forEach(lines::add);
        }
        return commands(lines);
    }

    private static List<Example> commands(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && COMMAND.matcher(parts.group(1)).find()) {
                examples.add(new Example(parts.group(1)));
            }
        }
        return examples;
    }

    /**
     * The command as a test can afford it: what would follow for ever ends soon, what would take minutes is a
     * thousandth, questions are answered, and folders of the machine are those of the test.
     */
    String bounded() {
        String command = text.startsWith("logs bench ") && !text.contains("generate") ? quickBench() : text;
        command = with(command, "logs tail", "--timeout 300ms");
        command = with(command, "logs bench generate", "--entries 10k");
        command = command.contains("--out ") ? with(command, "logs export", "--force") : command;
        command = command.contains("--dry-run") ? command : with(command, "logs prune", "--force");
        return command.replace("10M", "10k")
                .replace("--timeout 1m", "--timeout 300ms")
                .replace("/tmp/", "")
                .replace(" /var/", " var/");
    }

    private String quickBench() {
        return text.replaceAll(" [ABCD](?= |$)", "")
                .replaceAll(" --scale 0\\.[0-9]+", "")
                // Other programs are asked in the tests of the package that asks them.
                .replace(" --peers", "")
                .replace("logs bench", "logs bench A --rounds 1 --scale 0.001");
    }

    /** Puts an option behind a command, unless the text has it. */
    private static String with(String text, String command, String option) {
        boolean isThere = text.contains(option.split(" ")[0]);
        return isThere ? text : text.replace(command, command + " " + option);
    }

    /** The bounded command when it needs no shell; new files are in the workspace. */
    Optional<SimpleCommand> simple() {
        return SimpleCommand.parse(bounded()).map(command -> {
            List<String> arguments = new ArrayList<>();
            for (String word : command.arguments()) {
                boolean isNew = !arguments.isEmpty() && NEW_FILES.contains(arguments.get(arguments.size() - 1));
                arguments.add(isNew ? "$PWD/" + word : word);
            }
            return new SimpleCommand(command.variables(), arguments, command.inputFile());
        });
    }

    boolean follows() {
        return text.contains("logs tail");
    }

    /** Statuses with which it does what is said about it. */
    Set<Integer> statuses() {
        if (follows()) {
            return Set.of(0, 124);
        }
        // Figures of a loaded machine differ.
        return text.contains("--compare") ? Set.of(0, 1) : Set.of(0);
    }
}
