package dev.logs.terminal.screen;

import java.util.ArrayList;
import java.util.List;

/** A line of text that is typed at the foot of the screen, with what was typed there before. */
final class Prompt {

    private final String label;
    private final List<String> earlier = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int recalled;

    Prompt(String label) {
        this.label = label;
    }

    void open(String initial) {
        text.setLength(0);
        text.append(initial);
        recalled = earlier.size();
    }

    String label() {
        return label;
    }

    String text() {
        return text.toString();
    }

    /** Takes a key that edits. */
    void edit(Key key, char typed) {
        switch (key) {
            case CHARACTER -> text.append(typed);
            case BACKSPACE -> text.setLength(Math.max(0, text.length() - 1));
            case UP -> recall(recalled - 1);
            case DOWN -> recall(recalled + 1);
            default -> {
                // The others have no meaning in a prompt.
            }
        }
    }

    /** Remembers what was typed and answers it. */
    String accept() {
        String typed = text.toString();
        earlier.remove(typed);
        if (!typed.isBlank()) {
            earlier.add(typed);
        }
        return typed;
    }

    private void recall(int index) {
        if (index >= 0 && index <= earlier.size()) {
            recalled = index;
            text.setLength(0);
            text.append(index == earlier.size() ? "" : earlier.get(index));
        }
    }
}
