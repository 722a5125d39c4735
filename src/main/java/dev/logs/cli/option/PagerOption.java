package dev.logs.cli.option;

import picocli.CommandLine.Option;

/** Whether long answers on a terminal go through a pager. */
public final class PagerOption {

    @Option(names = "--no-pager", description = "Do not pipe the output of a terminal into a pager.")
    boolean noPager;

    public boolean isAllowed() {
        return !noPager;
    }
}
