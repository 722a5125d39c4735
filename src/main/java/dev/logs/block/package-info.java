/**
 * The compacted format: many entries as one block of compressed columns, searched where it lies.
 *
 * <p>Bytes in, bytes out: no SQL and no files here, the store keeps what {@link dev.logs.block.BlockEncoder} makes. A
 * block is a summary, which answers counts and says what need not be read, and a payload; the blocks of a file share a {@link
 * dev.logs.block.BlockDictionary}. Every column of every entry comes back exactly. {@code man/logs-format.5} describes every
 * byte; {@code IndependentReader} in the tests is written from that page. Start reading at {@link
 * dev.logs.block.BlockEncoder} and {@link dev.logs.block.BlockReader}, then packages {@code template} (how messages are split),
 * {@code column} (how values are stored, and what to touch to add an encoding) and {@code bytes} below them.
 *
 * <p>There is no filter over words or ids, on purpose. What is typed may lie inside a longer word, so a filter would have to hold
 * parts of words: some 150 KB for 65,536 ids, a fifth of the block. An id that does not occur is told by two or three byte planes of
 * its column instead, a word by the distinct texts: of nine megabytes with 781,243 entries less than half is read, in about 2 ms a block.
 */
@NullMarked
package dev.logs.block;

import org.jspecify.annotations.NullMarked;
