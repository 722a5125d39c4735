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
    TAB,
    ESCAPE,
    BACKSPACE,
    DELETE,
    ERASE_WORD,
    ERASE_LINE,
    WHEEL_UP,
    WHEEL_DOWN,
    CHARACTER,
    QUIT,
    REDRAW,
    SUSPEND
}
