package dev.logs.format;

/** What happens to control characters of a log in the forms for people. */
public enum Escaping {
    /** They are printed visibly, as {@code \x1b}: a log cannot drive the terminal or hide text on it. */
    TERMINAL,
    /** They are printed as they are. */
    NONE
}
