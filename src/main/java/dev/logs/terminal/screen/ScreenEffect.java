package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.query.Query;
import java.util.Optional;

/** What the state wants done outside of it. */
sealed interface ScreenEffect {

    /** What takes reading, and is answered later; of several of a kind the answer to the latest ticket alone is wanted. */
    sealed interface Reading extends ScreenEffect {}

    /** Read a page. */
    record Load(Query query, PageRequest request, long ticket) implements Reading {}

    /** Count what the query finds by time and level. */
    record Count(Query query, long ticket) implements Reading {}

    /** Read what stands around an entry in its context and source. */
    record Neighbours(FoundEntry entry, long ticket) implements Reading {}

    /** Complete what is typed into the filter prompt. */
    record Complete(String typed) implements Reading {}

    /** Write what the query finds to a file. */
    record Write(Query query, String file) implements Reading {}

    /** Put a text into the clipboard of the terminal. */
    record Copy(String text) implements ScreenEffect {}

    /** Take what the mouse does, or leave it to the terminal. */
    record UseMouse(boolean wanted) implements ScreenEffect {}

    /** Give the terminal back, say something there, and end. */
    record Quit(Optional<String> lastWords) implements ScreenEffect {}
}
