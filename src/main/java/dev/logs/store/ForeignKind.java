package dev.logs.store;

/** Whose log table it is. */
public enum ForeignKind {
    /** hero_proc's single file: the base schema, each row with the name of its context. */
    HERO,
    /** eventd: nanoseconds, origin, is_error, ids of 16 bytes. */
    EVENTD,
    /** loge: streams of lines with their labels. */
    LOGE,
    /** Any other: columns are known by their names. */
    TABLE
}
