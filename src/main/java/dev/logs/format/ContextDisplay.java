package dev.logs.format;

/** Whether the short form names the context of each entry. */
public enum ContextDisplay {
    SHOWN,
    HIDDEN
}
