package dev.logs.block.template;

/** Where in a value bytes have to stand. */
public enum Anchor {
    ANYWHERE,
    START,
    END,
    /** The value has to be these bytes. */
    BOTH
}
