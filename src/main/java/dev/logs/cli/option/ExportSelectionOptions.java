package dev.logs.cli.option;

import dev.logs.entry.Address;
import dev.logs.entry.Order;
import dev.logs.error.UsageException;
import dev.logs.query.Selection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the matching entries to export, and in which order. */
public final class ExportSelectionOptions {

    @Option(
            names = {"-n", "-m", "--limit", "--max-count"},
            paramLabel = "N",
            description = "The newest N matches only (default: all).")
    @Nullable
    Long newest;

    @Option(names = "--first", paramLabel = "N", description = "The oldest N matches only.")
    @Nullable
    Long oldest;

    @Option(
            names = {"-r", "--reverse"},
            description = "Write newest first instead of oldest first; the same entries.")
    boolean newestFirst;

    @Option(
            names = "--after",
            paramLabel = "ADDRESS",
            description = "Only entries later than this one: what has come since the last export.")
    @Nullable
    String after;

    /**
     * Which of the matches are wanted.
     *
     * @throws UsageException when a number is negative, or both ends are asked for
     */
    public Selection selection() {
        if (newest != null && oldest != null) {
            throw new UsageException("-n and --first exclude each other", "leave one of them out");
        }
        if (newest != null) {
            return Selection.newest(notNegative("-n", newest));
        }
        return oldest != null ? Selection.oldest(notNegative("--first", oldest)) : Selection.ALL;
    }

    public Order order() {
        return newestFirst ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
    }

    /** The entry after which to start; empty for the beginning. */
    public Optional<Address> after() {
        return Optional.ofNullable(after).map(Address::parse);
    }

    private static long notNegative(String option, long number) {
        if (number < 0) {
            throw new UsageException(option + ": " + number + " is negative", null);
        }
        return number;
    }
}
