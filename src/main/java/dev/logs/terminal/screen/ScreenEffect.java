package dev.logs.terminal.screen;

import dev.logs.query.Query;

/** What the state wants done outside of it. */
sealed interface ScreenEffect {

    /**
     * Read a page; the answer comes back with the ticket.
     *
     * @param ticket tells which answer is still wanted: the latest one alone
     */
    record Load(Query query, PageRequest request, long ticket) implements ScreenEffect {}

    /** Put a text into the clipboard of the terminal. */
    record Copy(String text) implements ScreenEffect {}

    /** Give the terminal back and end. */
    record Quit() implements ScreenEffect {}
}
