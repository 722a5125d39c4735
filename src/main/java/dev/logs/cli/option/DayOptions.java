package dev.logs.cli.option;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.UsageException;
import dev.logs.filter.ContextFilter;
import dev.logs.tree.ContextName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days of which contexts a command rewrites: finished ones, unless told otherwise. */
public final class DayOptions {

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "Only this context: a name or a glob; !NAME excludes. Repeatable (default: all contexts).")
    List<String> contexts = new ArrayList<>();

    @Option(names = "--older-than", paramLabel = "SPAN", description = "Only days that ended this long ago: 2d, 12h.")
    @Nullable
    String olderThan;

    @Option(
            names = "--include-today",
            description = "Today (UTC) too, which is still written to (default: days before today).")
    boolean includeToday;

    /** @throws UsageException when a name cannot be a context's */
    public ContextFilter contexts() {
        return ContextFilter.parse(contexts, ContextName::normalise);
    }

    /**
     * Days that end at this Unix second or before are meant.
     *
     * @throws UsageException when the span cannot be read, or both options are given
     */
    public long lastEpoch(TimeGrammar grammar, ZoneId zone, Instant now) {
        if (olderThan == null) {
            long today = Math.floorDiv(now.getEpochSecond(), PartitionKey.SECONDS_PER_DAY);
            return includeToday ? Long.MAX_VALUE : today * PartitionKey.SECONDS_PER_DAY - 1;
        }
        if (includeToday) {
            throw new UsageException("--older-than and --include-today exclude each other", "leave one of them out");
        }
        return grammar.span(olderThan).before(now, zone).getEpochSecond();
    }
}
