package dev.logs.store;

/** Who made a partition file. */
public enum SchemaOrigin {
    /** Nobody yet: a file without tables, left by a process that ended before its first commit. */
    EMPTY,
    /** This program. */
    OWN,
    /** Another program that shares the tree; perhaps with our columns added since. */
    FOREIGN
}
