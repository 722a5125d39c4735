package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The visible part of a window of entries: which one the screen begins with, and where the cursor stands. */
final class EntryList {

    private final EntryWindow window = new EntryWindow();
    private int top;
    private int cursor;
    private int rows = 1;
    private ToIntFunction<FoundEntry> heights = entry -> 1;

    EntryWindow window() {
        return window;
    }

    int cursor() {
        return cursor;
    }

    /** The entries that fit on the screen, oldest first; the last one may be seen in part. */
    List<FoundEntry> visible() {
        List<FoundEntry> visible = new ArrayList<>();
        int lines = 0;
        for (int i = top; i < window.size() && lines < rows; i++) {
            visible.add(window.get(i));
            lines += height(i);
        }
        return visible;
    }

    /** Index of the cursor among the visible entries. */
    int visibleCursor() {
        return cursor - top;
    }

    Optional<FoundEntry> current() {
        return window.size() == 0 ? Optional.empty() : Optional.of(window.get(cursor));
    }

    /** @param lines how many lines an entry takes */
    void fit(int count, ToIntFunction<FoundEntry> lines) {
        rows = Math.max(1, count);
        heights = lines;
        settle();
    }

    int rows() {
        return rows;
    }

    private int height(int index) {
        return Math.max(1, heights.applyAsInt(window.get(index)));
    }

    /** The highest place to begin the screen at that has an entry on it whole, if it can be. */
    private int topFor(int index) {
        int first = index;
        int lines = height(first);
        while (first > 0 && lines + height(first - 1) <= rows) {
            first--;
            lines += height(first);
        }
        return first;
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
        if (window.size() == 0) {
            cursor = 0;
            top = 0;
            return;
        }
        cursor = Math.max(0, Math.min(cursor, window.size() - 1));
        top = Math.max(0, Math.min(top, topFor(window.size() - 1)));
        top = Math.min(top, cursor);
        top = Math.max(top, topFor(cursor));
    }
}
