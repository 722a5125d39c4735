package dev.logs.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Which of the three standard streams are terminals, and how wide the terminal is.
 *
 * @param columns width in character cells; {@link #COLUMNS_UNKNOWN} when it cannot be told
 */
public record TerminalTraits(boolean stdin, boolean stdout, boolean stderr, int columns) {

    public static final int COLUMNS_UNKNOWN = 0;

    /** No stream is a terminal. */
    public static final TerminalTraits NONE = new TerminalTraits(false, false, false, COLUMNS_UNKNOWN);

    /** Set by the launcher, for which the test is free: the digits of the streams that are terminals. */
    private static final String TTY_PROPERTY = "logs.tty";

    private static final String COLUMNS_PROPERTY = "logs.columns";

    /** Linux names what is behind each descriptor here: cheaper than to load native code. */
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Asks the launcher's findings first, then the operating system. */
    public static TerminalTraits detect(Properties systemProperties) {
        String streams = systemProperties.getProperty(TTY_PROPERTY);
        if (streams == null) {
            return Files.isDirectory(DESCRIPTORS)
                    ? new TerminalTraits(isTerminal(0), isTerminal(1), isTerminal(2), COLUMNS_UNKNOWN)
                    : new JansiConsole(systemProperties).detect();
        }
        int columns = positiveOrUnknown(systemProperties.getProperty(COLUMNS_PROPERTY, ""));
        return new TerminalTraits(streams.contains("0"), streams.contains("1"), streams.contains("2"), columns);
    }

    /** Whether to colour standard output. {@code NO_COLOR}, {@code FORCE_COLOR} and {@code TERM} count in auto. */
    public boolean coloursOutput(ColorChoice choice, Map<String, String> environment) {
        return choice.colours(stdout, environment);
    }

    /** The width, or {@code fallback} when it cannot be told. */
    public int columnsOr(int fallback) {
        return columns == COLUMNS_UNKNOWN ? fallback : columns;
    }

    private static int positiveOrUnknown(String number) {
        try {
            return Math.max(COLUMNS_UNKNOWN, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return COLUMNS_UNKNOWN;
        }
    }

    static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
