package dev.logs.cli.option;

import dev.logs.terminal.ColorChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** What every command understands. */
public final class StandardOptions {

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "Colour the output: auto, always or never (default: ${DEFAULT-VALUE}). In auto, NO_COLOR and FORCE_COLOR count.")
    ColorChoice color = ColorChoice.AUTO;

    @Option(names = "--debug", description = "Print a stack trace with an error.")
    boolean debug;

    /** Whether {@code --debug} was given to the command. */
    public static boolean debugRequested(ParseResult command) {
        return command.hasMatchedOption("--debug");
    }

    public ColorChoice color() {
        return color;
    }
}
