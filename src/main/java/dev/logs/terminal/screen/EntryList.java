package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The visible part of a window of entries: which line the list begins with, and where its cursor stands. */
final class EntryList {

    private final EntryWindow window = new EntryWindow();
    private int top;
    private int cursor;
    private int rows = 1;

    EntryWindow window() {
        return window;
    }

    int cursor() {
        return cursor;
    }

    /** The entries that fit on the screen, oldest first. */
    List<FoundEntry> visible() {
        return IntStream.range(top, Math.min(window.size(), top + rows))
                .mapToObj(window::get)
                .toList();
    }

    /** Index of the cursor among the visible entries. */
    int visibleCursor() {
        return cursor - top;
    }

    Optional<FoundEntry> current() {
        return window.size() == 0 ? Optional.empty() : Optional.of(window.get(cursor));
    }

    void setRows(int count) {
        rows = Math.max(1, count);
        settle();
    }

    int rows() {
        return rows;
    }

    /** Moves the cursor by lines; answers whether it met the end of what is held. */
    boolean move(int lines) {
        int wanted = cursor + lines;
        cursor = wanted;
        settle();
        return cursor != wanted;
    }

    void toLast() {
        cursor = window.size() - 1;
        settle();
    }

    void toFirst() {
        cursor = 0;
        settle();
    }

    /** Puts the cursor on an entry, in the middle of the screen. */
    void centre(int index) {
        cursor = index;
        top = index - rows / 2;
        settle();
    }

    /** Says that entries were put in front, or with a negative number went away there. */
    void shift(int count) {
        cursor += count;
        top += count;
        settle();
    }

    private void settle() {
        cursor = Math.max(0, Math.min(cursor, window.size() - 1));
        top = Math.max(0, Math.min(top, window.size() - rows));
        top = Math.min(top, cursor);
        top = Math.max(top, cursor - rows + 1);
    }
}
