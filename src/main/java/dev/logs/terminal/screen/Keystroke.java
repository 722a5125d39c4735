package dev.logs.terminal.screen;

/**
 * A key that was pressed.
 *
 * @param typed the character of a {@link Key#CHARACTER}; NUL of other keys
 */
record Keystroke(Key key, char typed) {}
