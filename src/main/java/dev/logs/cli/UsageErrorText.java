package dev.logs.cli;

import dev.logs.error.Suggestions;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in the words of whoever typed it, not of the parser. */
final class UsageErrorText {

    /** What other programs call it. */
    private static final Set<String> FOLLOWING = Set.of("-f", "--follow");

    private UsageErrorText() {}

    static String of(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (error.getArgSpec() instanceof OptionSpec flag && flag.typeInfo().isBoolean() && error.getValue() != null) {
            return flag.longestName() + " takes no value; leave out '=" + error.getValue() + "'";
        }
        return String.valueOf(error.getMessage())
                .replaceFirst("('-?[0-9]+') is not an? (int|long)$", "$1 is too large")
                .replaceFirst(" is not an? (int|long)$", " is not a whole number");
    }

    private static String unmatched(UnmatchedArgumentException error) {
        CommandLine line = error.getCommandLine();
        String first = error.getUnmatched().get(0);
        boolean isOption = first.startsWith("-");
        if (line.getParent() == null && !isOption) {
            String remedy = Suggestions.didYouMean(first, line.getSubcommands().keySet());
            return "there is no command '" + first + "'" + (remedy == null ? "" : "; " + remedy);
        }
        if (!isOption) {
            return "'" + first + "' is one argument too many"
                    + (takesPattern(line) ? "; put a pattern of several words into quotes" : "");
        }
        if (FOLLOWING.contains(first) && line.getCommandName().equals("search")) {
            return "search does not follow; logs tail does";
        }
        List<String> suggestions = error.getSuggestions();
        return error.getMessage()
                + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(", ", suggestions) + "?");
    }

    private static boolean takesPattern(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        return command.positionalParameters().stream()
                .anyMatch(each -> each.paramLabel().contains("PATTERN"));
    }
}
