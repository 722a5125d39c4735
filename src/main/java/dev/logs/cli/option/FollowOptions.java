package dev.logs.cli.option;

import dev.logs.entry.TimeRange;
import dev.logs.entry.TimeSpan;
import dev.logs.error.UsageException;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.TextPattern;
import dev.logs.query.Selection;
import dev.logs.tail.EndConditions;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a tail shows before it follows, and what ends it. */
public final class FollowOptions {

    /** What {@code tail} has always shown. */
    private static final long HISTORY_ENTRIES = 10;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description =
                    "Begin with the newest N entries (default: 10; all of the range with --since or --on; 0 with --exit-on or --max).")
    @Nullable
    Long newest;

    @Option(
            names = {"-f", "--follow"},
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Wait for what is committed (default); --no-follow ends when history is shown.")
    boolean follow = true;

    @Option(names = "--plain", description = "Print lines on a terminal, too, instead of showing the screen.")
    boolean plain;

    @Option(
            names = "--exit-on",
            paramLabel = "PATTERN",
            description = "End with status 0 after an entry whose message has this regular expression.")
    @Nullable
    String exitOn;

    @Option(names = "--max", paramLabel = "N", description = "End with status 0 after N entries.")
    @Nullable
    Long entriesMax;

    @Option(names = "--timeout", paramLabel = "SPAN", description = "End with status 124 after this long: 5m.")
    @Nullable
    String timeout;

    @Option(
            names = "--silence",
            paramLabel = "SPAN",
            description = "End with status 124 when no entry was shown for this long: 30s.")
    @Nullable
    String silence;

    @Option(
            names = "--cursor-file",
            paramLabel = "FILE",
            description =
                    "Go on where the last run with this FILE ended: everything that was committed since, and nothing twice.")
    @Nullable
    Path cursorFile;

    /** Which of the entries that are there already are shown. */
    public Selection history(TimeRange range) {
        if (newest != null) {
            return Selection.newest(NotNegative.check("-n", newest));
        }
        if (range.since() != null) {
            return Selection.ALL;
        }
        return Selection.newest(exitOn != null || entriesMax != null ? 0 : HISTORY_ENTRIES);
    }

    /**
     * What ends the tail.
     *
     * @throws UsageException when an option cannot be understood
     */
    public EndConditions ends(TimeRange range) {
        return new EndConditions(
                follow,
                exitOn == null ? null : TextPattern.of(exitOn, PatternOptions.DEFAULT),
                entriesMax == null ? Long.MAX_VALUE : positive("--max", entriesMax),
                span(timeout),
                span(silence),
                range.until());
    }

    /** Whether nothing was asked for that only plain lines can give. */
    public boolean mayBeInteractive() {
        boolean ends = exitOn != null || entriesMax != null || timeout != null || silence != null;
        return follow && !plain && !ends && cursorFile == null;
    }

    /** The file that remembers between runs, or null. */
    public @Nullable Path cursorFile() {
        return cursorFile;
    }

    private static @Nullable Duration span(@Nullable String text) {
        return text == null ? null : TimeSpan.parse(text).toDuration();
    }

    private static long positive(String option, long number) {
        if (number < 1) {
            throw new UsageException(option + ": " + number + " is not a positive number", null);
        }
        return number;
    }
}
