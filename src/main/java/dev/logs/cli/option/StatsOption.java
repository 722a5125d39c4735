package dev.logs.cli.option;

import picocli.CommandLine.Option;

/** Whether to tell what an answer cost. */
public final class StatsOption {

    @Option(names = "--stats", description = "Print what was opened, read and timed on standard error.")
    boolean stats;

    /** Whether to print it. */
    public boolean isWanted() {
        return stats;
    }
}
