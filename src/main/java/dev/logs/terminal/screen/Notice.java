package dev.logs.terminal.screen;

/** A word to the user at the foot of the screen, until the next key. */
final class Notice {

    private String text = "";

    String text() {
        return text;
    }

    void say(String words) {
        text = words;
    }

    void clear() {
        text = "";
    }
}
