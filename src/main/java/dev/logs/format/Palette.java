package dev.logs.format;

import dev.logs.entry.Level;

/**
 * The terminal colours (SGR sequences) of the forms for people; an empty string leaves the terminal's own colour.
 *
 * @param trace level trace and debug
 * @param notice level notice
 * @param warn level warn
 * @param error level error
 * @param fatal levels critical, alert and fatal
 * @param name src, context and the names of columns and fields
 * @param match what the search pattern matched
 * @param reset ends any of them; empty when there are no colours
 */
public record Palette(
        String trace, String notice, String warn, String error, String fatal, String name, String match, String reset) {

    /** No colours. */
    public static final Palette NONE = new Palette("", "", "", "", "", "", "", "");

    /** The colours that journalctl's and lnav's users expect, out of the 16 that every terminal has. */
    public static final Palette ANSI = new Palette(
            "\033[2m", "\033[1m", "\033[33m", "\033[31m", "\033[1;31m", "\033[36m", "\033[1;35m", "\033[0m");

    /** The colour of a stored level number. */
    public String of(int storedLevel) {
        return switch (Level.ranking(storedLevel)) {
            case TRACE, DEBUG -> trace;
            case INFO -> "";
            case NOTICE -> notice;
            case WARN -> warn;
            case ERROR -> error;
            case CRITICAL, ALERT, FATAL -> fatal;
        };
    }

    /** Appends {@code text} in a colour of this palette. */
    void paint(String colour, String text, StringBuilder out) {
        if (colour.isEmpty()) {
            out.append(text);
        } else {
            out.append(colour).append(text).append(reset);
        }
    }
}
