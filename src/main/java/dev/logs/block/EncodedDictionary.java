package dev.logs.block;

/**
 * A segment of the dictionary that all blocks of a file share, as it is to be kept. Segments are numbered in the order in which they
 * are made; a reader needs all of them, in this order.
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedDictionary(byte[] bytes) {}
