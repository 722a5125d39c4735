package dev.logs.store;

/** What a commit survives. */
public enum Durability {
    /** Power loss: SQLite's {@code synchronous=FULL}. */
    FULL,
    /** The end of the process, but not always power loss: {@code synchronous=NORMAL}. The file stays consistent. */
    NORMAL
}
