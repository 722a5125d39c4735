package dev.logs.query;

/** How far sources are told apart. */
public enum SourceDetail {
    /** A source is one, whatever contexts it speaks in. */
    ACROSS_CONTEXTS,
    /** A source counts in each context on its own. */
    PER_CONTEXT
}
