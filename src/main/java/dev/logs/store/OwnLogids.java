package dev.logs.store;

/** What becomes of the logids that the entries of a batch bring. */
public enum OwnLogids {
    /** Each is kept; an entry whose logid is taken is left out. */
    KEEP_OR_SKIP,
    /** Each is kept; an entry whose logid is taken gets a new one. */
    KEEP_OR_ASSIGN,
    /** All are kept when the whole stretch they span is free, else all entries are numbered anew; none is left out. */
    KEEP_OR_RENUMBER
}
