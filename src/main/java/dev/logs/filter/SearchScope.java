package dev.logs.filter;

/** Where a text is looked for. */
public enum SearchScope {
    /** In the message. */
    CONTENT,
    /** In the message, the source, and each key and plain value of the fields, at any depth. */
    EVERYWHERE
}
