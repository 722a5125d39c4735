package dev.logs.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of {@code logs} as a line of shell text that needs no shell: assignments, words with quotes, and at most one
 * {@code < file} at the end. {@code $PWD} is the only variable.
 *
 * @param variables assignments in front of the command
 * @param arguments the words behind {@code logs}, unquoted
 * @param inputFile the file behind {@code <}, or empty for the input of the script
 */
public record SimpleCommand(Map<String, String> variables, List<String> arguments, String inputFile) {

    public SimpleCommand {
        variables = Map.copyOf(variables);
        arguments = List.copyOf(arguments);
    }

    /** Reads a line; empty when it needs a real shell, or does not call {@code logs}. */
    public static Optional<SimpleCommand> parse(String line) {
        Optional<List<Word>> split = Words.split(line);
        if (split.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = split.get();
        Map<String, String> variables = new LinkedHashMap<>();
        int next = 0;
        while (next < words.size() && words.get(next).text().matches("[A-Z_]+=.*")) {
            String text = words.get(next++).text();
            int equals = text.indexOf('=');
            variables.put(text.substring(0, equals), text.substring(equals + 1));
        }
        if (next == words.size() || !words.get(next).text().equals("logs")) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (Word word : words.subList(next + 1, words.size())) {
            arguments.add(word.text());
        }
        int last = words.size() - 2;
        boolean redirected =
                last > next && words.get(last).bare() && words.get(last).text().equals("<");
        String inputFile = redirected ? words.get(last + 1).text() : "";
        List<String> kept = redirected ? arguments.subList(0, arguments.size() - 2) : arguments;
        return Optional.of(new SimpleCommand(variables, kept, inputFile));
    }

    private record Word(String text, boolean bare) {}

    /** Splits a line as a shell does, and gives up where only a shell knows. */
    private static final class Words {

        private static final String NEEDS_SHELL = "|&;()`>*?[{}#~";

        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean started;
        private boolean quoted;

        static Optional<List<Word>> split(String line) {
            Words words = new Words();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\'' || c == '"') {
                    int end = line.indexOf(c, i + 1);
                    String text = end < 0 ? "" : line.substring(i + 1, end);
                    if (end < 0 || c == '"' && needsShell(text)) {
                        return Optional.empty();
                    }
                    words.take(text);
                    words.quoted = true;
                    i = end;
                } else if (c == ' ') {
                    words.finish();
                } else if (NEEDS_SHELL.indexOf(c) >= 0 || c == '\\' || c == '$' && !line.startsWith("$PWD", i)) {
                    return Optional.empty();
                } else {
                    words.take(String.valueOf(c));
                }
            }
            words.finish();
            return Optional.of(words.words);
        }

        private static boolean needsShell(String doubleQuoted) {
            String rest = doubleQuoted.replace("$PWD", "");
            return rest.indexOf('$') >= 0 || rest.indexOf('`') >= 0 || rest.indexOf('\\') >= 0;
        }

        private void take(String text) {
            word.append(text);
            started = true;
        }

        private void finish() {
            if (started) {
                words.add(new Word(word.toString(), !quoted));
            }
            word.setLength(0);
            started = false;
            quoted = false;
        }
    }
}
