package dev.logs.terminal.screen;

/** What a key means, whatever the terminal sends for it. */
enum Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST,
    ENTER,
    ESCAPE,
    BACKSPACE,
    CHARACTER,
    QUIT,
    SUSPEND
}
