package dev.logs.cli.answer;

import dev.logs.entry.FoundEntry;
import dev.logs.format.EntryRenderer;
import dev.logs.stream.ResultOutput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints entries as they come: what was found is on the screen at once, while a long answer goes out in large pieces.
 * Not thread-safe.
 */
public final class EntryPrinter {

    /** Text is handed on when it has grown to this; larger only costs memory. */
    private static final int PIECE_CHARS = 16 * 1024;

    /** So many entries are shown one by one, since the search for the next may take long; who reads on gets pieces. */
    private static final int SHOWN_AT_ONCE_MAX = 1_000;

    private EntryRenderer renderer;
    private final ResultOutput out;
    private final StringBuilder text = new StringBuilder(2 * PIECE_CHARS);
    private long printed;
    private @Nullable FoundEntry latest;

    public EntryPrinter(EntryRenderer renderer, ResultOutput out) {
        this.renderer = renderer;
        this.out = out;
    }

    void begin() {
        renderer.begin(text);
    }

    void print(FoundEntry entry) {
        renderer.render(entry, text);
        if (latest == null || FoundEntry.OLDEST_FIRST.compare(entry, latest) > 0) {
            latest = entry;
        }
        printed++;
        handOn();
    }

    /** From now on entries are rendered by another renderer of the same form. */
    void use(EntryRenderer other) {
        renderer = other;
    }

    /** Prints a line of its own, such as the separator between groups. */
    void printLine(String line) {
        text.append(line).append('\n');
    }

    void end() {
        renderer.end(text);
        flush();
    }

    /** Puts everything before the reader's eyes. */
    void flush() {
        out.write(text);
        text.setLength(0);
        out.flush();
    }

    /** How many entries were printed. */
    long printed() {
        return printed;
    }

    /** The latest of the entries printed, whatever their order. */
    Optional<FoundEntry> latest() {
        return Optional.ofNullable(latest);
    }

    private void handOn() {
        boolean atOnce = printed <= SHOWN_AT_ONCE_MAX;
        if (!atOnce && text.length() < PIECE_CHARS) {
            return;
        }
        out.write(text);
        text.setLength(0);
        if (atOnce) {
            out.flush();
        }
    }
}
