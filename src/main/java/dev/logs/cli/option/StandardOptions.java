package dev.logs.cli.option;

import dev.logs.cli.Session;
import dev.logs.cli.Setting;
import dev.logs.cli.Settings;
import dev.logs.error.UsageException;
import dev.logs.terminal.ColorChoice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
            description =
                    "Colour the output: auto, always or never (default: auto). In auto, NO_COLOR and FORCE_COLOR count.")
    @Nullable
    ColorChoice color;

    @Option(names = "--debug", description = "Print a stack trace with an error.")
    boolean debug;

    /** Whether {@code --debug} was given to the command. */
    public static boolean debugRequested(ParseResult command) {
        return command.hasMatchedOption("--debug");
    }

    /**
     * When to colour.
     *
     * @throws UsageException when the config file or the environment say something unknown
     */
    public ColorChoice color(Session session) {
        Settings settings = session.settings();
        String configured = settings.value(Setting.COLOR);
        if (color != null || configured == null) {
            return color == null ? ColorChoice.AUTO : color;
        }
        try {
            return ColorChoice.valueOf(configured.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException(settings.quoted(Setting.COLOR) + " is none of auto, always, never", null, e);
        }
    }
}
