package dev.logs.format;

/** What a value was in the input. */
enum ValueKind {
    /** A JSON string. */
    STRING,
    /** A JSON number, its text as written. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A cell or value of a format without types. */
    TEXT
}
