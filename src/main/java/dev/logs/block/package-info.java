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
 * <p>Two filters spare searches most blocks: {@link dev.logs.block.WordFilter} knows the words in slots, once for a file, {@link
 * dev.logs.block.BlockFilter} the ids of a block. What is typed may lie inside a longer word, so words are kept as three bytes each,
 * by slot, digits alike; parts of ids would fill any filter, so these are kept whole. A file may lack both, and they are never the only
 * reason for an answer: {@link dev.logs.block.SearchPlan} asks them only where templates leave something undecided.
 */
@NullMarked
package dev.logs.block;

import org.jspecify.annotations.NullMarked;
