package dev.logs.cli.option;

import dev.logs.error.UsageException;
import dev.logs.query.StatisticsGrouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What statistics are about, and in which order they come. */
public final class StatisticsOptions {

    /** How many of the largest groups are wanted when nothing is said. */
    private static final int TOP = 10;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            description = "A line for each context, partition, src or level (default: context).")
    @Nullable
    StatisticsGrouping by;

    @Option(
            names = "--top",
            paramLabel = "KEY",
            description = "As --by, but only the ten largest, with their shares: --top src tells who fills the disk.")
    @Nullable
    StatisticsGrouping top;

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            description = "name, entries or bytes, the largest first (default: name, with --top bytes).")
    @Nullable
    Sorting sorting;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Only so many lines (default: all, with --top 10).")
    @Nullable
    Integer limit;

    @Option(names = "--rate", description = "How many entries came on each UTC day, as a curve; as rows with -o.")
    boolean rate;

    @Option(
            names = "--health",
            description = "Check each partition as logs verify --quick does; what is wrong is told on standard error.")
    boolean health;

    /** The order of groups. */
    public enum Sorting {
        NAME,
        ENTRIES,
        BYTES
    }

    /** @throws UsageException when two groupings are given */
    public StatisticsGrouping grouping() {
        if (by != null && top != null) {
            throw new UsageException("--by and --top exclude each other", "leave one of them out");
        }
        StatisticsGrouping given = by != null ? by : top;
        return given == null ? StatisticsGrouping.CONTEXT : given;
    }

    public Sorting sorting() {
        if (sorting != null) {
            return sorting;
        }
        return top == null ? Sorting.NAME : Sorting.BYTES;
    }

    /** Whether the largest groups are asked for. */
    public boolean isTop() {
        return top != null;
    }

    /** Whether days are asked for. */
    public boolean isRate() {
        return rate;
    }

    /** Whether partitions are to be checked. */
    public boolean isHealth() {
        return health;
    }

    /** @throws UsageException when it is negative */
    public long limit() {
        if (limit != null) {
            return NotNegative.check("-n", limit);
        }
        return top == null ? Long.MAX_VALUE : TOP;
    }
}
