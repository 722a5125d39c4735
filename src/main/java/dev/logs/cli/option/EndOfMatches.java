package dev.logs.cli.option;

import dev.logs.error.UsageException;
import dev.logs.query.Selection;
import org.jspecify.annotations.Nullable;

/** What {@code -n} and {@code --first} select. */
final class EndOfMatches {

    private EndOfMatches() {}

    /**
     * Which of the matches are wanted: all without either number.
     *
     * @throws UsageException when a number is negative, or both ends are asked for
     */
    static Selection selection(@Nullable Long newest, @Nullable Long oldest) {
        if (newest != null && oldest != null) {
            throw new UsageException("-n and --first exclude each other", "leave one of them out");
        }
        if (newest != null) {
            return Selection.newest(NotNegative.check("-n", newest));
        }
        return oldest != null ? Selection.oldest(NotNegative.check("--first", oldest)) : Selection.ALL;
    }
}
