package dev.logs.block;

/**
 * A block as it is to be kept: two byte strings. Everything about it that a catalog may want stands in {@link #contents()}.
 *
 * @param summary what answers counts and says whether the payload is needed; a few hundred bytes mostly
 * @param payload the entries
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedBlock(byte[] summary, byte[] payload, BlockContents contents) {}
