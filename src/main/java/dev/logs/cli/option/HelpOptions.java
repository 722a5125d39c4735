package dev.logs.cli.option;

import picocli.CommandLine.Option;

/** Help and version, which picocli answers by itself. */
public final class HelpOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;
}
