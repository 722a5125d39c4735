package dev.logs.cli.option;

import dev.logs.entry.TimeGrammar;
import dev.logs.entry.TimeRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The range of time that a command reads; both bounds are inclusive. */
public final class TimeRangeOptions {

    @Option(
            names = {"-S", "--since"},
            paramLabel = "TIME",
            description =
                    "From this time on: 7d, 2h 30min (that long ago), today, monday, 11:12, 2026-07-29 10:15, 2026-W30, @1785312900.")
    @Nullable
    String since;

    @Option(
            names = {"-U", "--until"},
            paramLabel = "TIME",
            description = "Up to this time, inclusive; a bucket such as 2026-07 means its end.")
    @Nullable
    String until;

    @Option(
            names = "--on",
            paramLabel = "BUCKET",
            description = "Within this bucket: 2026, 2026-07, 2026-07-29, 2026-07-29T10, 2026-W30, today, yesterday.")
    @Nullable
    String on;

    /** @throws dev.logs.error.UsageException when a time cannot be read, or since is after until */
    public TimeRange range(TimeGrammar grammar) {
        return grammar.range(since, until, on);
    }
}
