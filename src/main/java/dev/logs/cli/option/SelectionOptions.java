package dev.logs.cli.option;

import dev.logs.entry.Address;
import dev.logs.entry.Order;
import dev.logs.error.UsageException;
import dev.logs.query.Selection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the matching entries to show, in which order, and what stands around them. */
public final class SelectionOptions {

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
            description = "Show oldest first instead of newest first; the same entries.")
    boolean oldestFirst;

    @Option(
            names = {"-A", "--after-context"},
            paramLabel = "N",
            description = "Show N later entries of the same context and source with each match.")
    @Nullable
    Integer later;

    @Option(
            names = {"-B", "--before-context"},
            paramLabel = "N",
            description = "Show N earlier entries of the same context and source with each match.")
    @Nullable
    Integer earlier;

    @Option(
            names = {"-C", "--around"},
            paramLabel = "N",
            description = "Both: N earlier and N later entries.")
    @Nullable
    Integer around;

    @Option(
            names = "--at",
            paramLabel = "ADDRESS",
            description = "Show the entry at this address, with -C its neighbours in the context.")
    @Nullable
    String at;

    @Option(names = "--after", paramLabel = "ADDRESS", description = "Only entries later than this one.")
    @Nullable
    String after;

    @Option(
            names = "--cursor-file",
            paramLabel = "FILE",
            description =
                    "Only entries later than the place in FILE; the latest one shown is left there for the next run.")
    @Nullable
    Path cursorFile;

    /**
     * Which of the matches are wanted.
     *
     * @throws UsageException when a number is negative, or both ends are asked for
     */
    public Selection selection() {
        return EndOfMatches.selection(newest, oldest);
    }

    /** The order in which entries are shown. */
    public Order order() {
        return oldestFirst ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
    }

    /** How many earlier neighbours each match is shown with. */
    public int earlier() {
        return neighbours("-B", earlier);
    }

    /** How many later neighbours each match is shown with. */
    public int later() {
        return neighbours("-A", later);
    }

    /** The place to show; empty when matches are asked for. */
    public Optional<Address> at() {
        return Optional.ofNullable(at).map(Address::parse);
    }

    /** The entry after which to start; empty for the beginning. */
    public Optional<Address> after() {
        return Optional.ofNullable(after).map(Address::parse);
    }

    /**
     * The file that remembers where the last run ended, or null.
     *
     * @throws UsageException when {@code --after} says something else
     */
    public @Nullable Path cursorFile() {
        if (cursorFile != null && after != null) {
            throw new UsageException("--after and --cursor-file exclude each other", "leave one of them out");
        }
        return cursorFile;
    }

    private int neighbours(String option, @Nullable Integer own) {
        if (own != null) {
            return (int) NotNegative.check(option, own);
        }
        return around == null ? 0 : (int) NotNegative.check("-C", around);
    }
}
