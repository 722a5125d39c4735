package dev.logs.filter;

/** How a pattern is written. */
public enum PatternSyntax {
    /** A regular expression in RE2's syntax. */
    REGEX,
    /** The very text to find. */
    LITERAL
}
