package dev.logs.block.bytes;

/** Small parts of columns share a stream with others of their kind, so that they are compressed together. The order is part of the format. */
public enum StreamGroup {
    /** Numbers that count or point: dictionary ids, lengths. */
    IDS,
    /** Lowest bytes of numbers. */
    LOW_BYTES,
    /** The other bytes of numbers. */
    HIGH_BYTES,
    /** Numbers as varints. */
    VARINTS,
    /** Text. */
    TEXT,
    /** Packed bytes that look random. */
    PACKED
}
