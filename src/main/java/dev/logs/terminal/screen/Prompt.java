package dev.logs.terminal.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A line of text that is typed at the foot of the screen, with what was typed there before. */
final class Prompt {

    private final String label;
    private final List<String> earlier = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int cursor;
    private int recalled;
    private Completion completion = Completion.NONE;
    private int completed;

    Prompt(String label) {
        this.label = label;
    }

    void open(String initial) {
        put(initial);
        recalled = earlier.size();
    }

    String label() {
        return label;
    }

    String text() {
        return text.toString();
    }

    /** The text with a bar where the next character goes. */
    String marked() {
        return cursor == text.length() ? text + "_" : text.substring(0, cursor) + "|" + text.substring(cursor);
    }

    /** As much of {@link #marked} as goes into so many columns, the cursor in it. */
    AttributedString marked(int columns) {
        AttributedString whole = ScreenText.plain(marked());
        int end = whole.subSequence(0, cursor + 1).columnLength();
        if (end <= columns) {
            return whole.columnSubSequence(0, columns);
        }
        return AttributedString.join(
                AttributedString.EMPTY, ScreenText.plain("…"), whole.columnSubSequence(end - columns + 1, end));
    }

    /** What stands before the cursor: what completion looks at. */
    String typed() {
        return text.substring(0, cursor);
    }

    /** The words that may stand where the last one is typed, while they are offered. */
    List<String> offered() {
        return completion.words();
    }

    /** Takes a key that edits. */
    void edit(Key key, char typed) {
        completion = Completion.NONE;
        switch (key) {
            case CHARACTER -> text.insert(cursor++, typed);
            case BACKSPACE -> delete(before(cursor), cursor);
            case DELETE -> delete(cursor, behind(cursor));
            case ERASE_WORD -> delete(wordStart(), cursor);
            case ERASE_LINE -> delete(0, cursor);
            case LEFT -> cursor = before(cursor);
            case RIGHT -> cursor = behind(cursor);
            case FIRST -> cursor = 0;
            case LAST -> cursor = text.length();
            case UP -> recall(recalled - 1);
            case DOWN -> recall(recalled + 1);
            default -> {
                // The others have no meaning in a prompt.
            }
        }
    }

    private void delete(int from, int to) {
        text.delete(from, to);
        cursor = from;
    }

    /** A character may be two of Java's. */
    private int before(int index) {
        return index == 0 ? 0 : index - Character.charCount(Character.codePointBefore(text, index));
    }

    private int behind(int index) {
        return index == text.length() ? index : index + Character.charCount(Character.codePointAt(text, index));
    }

    private int wordStart() {
        int start = cursor;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
        }
        return start;
    }

    /** Puts in the next of the words that are offered; answers whether there are any. */
    boolean completeNext() {
        if (completion.words().size() < 2) {
            return false;
        }
        completed = (completed + 1) % completion.words().size();
        replaceFrom(completion.start(), completion.words().get(completed));
        return true;
    }

    /** Completes as far as there is one way only, and offers the words. */
    void complete(Completion found) {
        List<String> words = found.words();
        completion = found;
        completed = -1;
        if (words.size() == 1) {
            String only = words.get(0);
            replaceFrom(found.start(), only.endsWith("=") ? only : only + " ");
            completion = Completion.NONE;
        } else if (words.size() > 1 && found.common().length() > cursor - found.start()) {
            replaceFrom(found.start(), found.common());
        }
    }

    private void replaceFrom(int start, String word) {
        text.replace(start, cursor, word);
        cursor = start + word.length();
    }

    /** Remembers what was typed and answers it. */
    String accept() {
        String typed = text.toString();
        completion = Completion.NONE;
        earlier.remove(typed);
        if (!typed.isBlank()) {
            earlier.add(typed);
        }
        return typed;
    }

    private void recall(int index) {
        if (index >= 0 && index <= earlier.size()) {
            recalled = index;
            put(index == earlier.size() ? "" : earlier.get(index));
        }
    }

    private void put(String whole) {
        text.setLength(0);
        text.append(whole);
        cursor = whole.length();
        completion = Completion.NONE;
    }
}
