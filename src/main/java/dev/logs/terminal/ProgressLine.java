package dev.logs.terminal;

import java.io.PrintStream;

/** One line on a terminal's standard error that is rewritten in place. Thread-safe. */
public final class ProgressLine implements AutoCloseable {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final int columns;
    private boolean shown;

    /** @param columns width of the terminal, or {@link TerminalTraits#COLUMNS_UNKNOWN} */
    public ProgressLine(PrintStream err, int columns) {
        this.err = err;
        this.columns = columns == TerminalTraits.COLUMNS_UNKNOWN ? 80 : columns;
    }

    /** Replaces the line; cut so that it never wraps. */
    public synchronized void show(String text) {
        String fitting = text.length() < columns ? text : text.substring(0, columns - 1);
        err.print(ERASE_LINE + fitting);
        err.flush();
        shown = true;
    }

    /** Removes the line, so that what is printed next starts on a clean one. */
    public synchronized void clear() {
        if (shown) {
            err.print(ERASE_LINE);
            err.flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
