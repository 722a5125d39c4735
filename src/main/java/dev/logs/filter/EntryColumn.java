package dev.logs.filter;

/** The parts of an entry that a filter looks at, so that a reader need not fetch the others to decide. */
public enum EntryColumn {
    SRC,
    TAGS,
    LEVEL,
    ERROR,
    CONTENT,
    JOB_ID,
    FIELDS
}
