package dev.logs.cli.option;

import dev.logs.entry.TimeGrammar;
import dev.logs.error.UsageException;
import dev.logs.terminal.screen.FilterWords;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The conditions of search and tail, typed as one line of text. */
@Command(name = "filter")
public final class TypedConditions {

    @Mixin
    private TextPatternOptions patterns = new TextPatternOptions();

    @Mixin
    private TimeRangeOptions times = new TimeRangeOptions();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    private TypedConditions() {}

    /**
     * Reads a line.
     *
     * @throws UsageException when it cannot be understood
     */
    public static FilterWords read(String line, TimeGrammar grammar) {
        TypedConditions typed = new TypedConditions();
        try {
            new CommandLine(typed).parseArgs(words(line).toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()), null, e);
        }
        return new FilterWords(
                typed.filters.contexts(), typed.times.range(grammar), typed.filters.filters(), typed.patterns.filter());
    }

    /**
     * The options of a line as they are given, whatever they mean.
     *
     * @throws UsageException when there are others
     */
    public static ParseResult parse(String line) {
        try {
            return new CommandLine(new TypedConditions()).parseArgs(words(line).toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()), null, e);
        }
    }

    /** The long names of all options. */
    public static List<String> optionNames() {
        return CommandSpec.forAnnotatedObject(new TypedConditions()).options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    /** Splits at spaces outside of quotes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                started = true;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && c == ' ') {
                if (started) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
            } else {
                word.append(c);
                started = true;
            }
        }
        if (quote != 0) {
            throw new UsageException("a quotation mark is open", null);
        }
        if (started) {
            words.add(word.toString());
        }
        return words;
    }
}
