/**
 * Columns: how the values of many rows are stored, each way chosen by measured size.
 *
 * <p>A column writes a short descriptor to the directory and its bytes to streams; the reader of the same name claims them in the same
 * order and decodes them when they are first asked for. Columns know neither rows nor filters. Start reading at {@link dev.logs.block.column.LongColumnWriter}.
 *
 * <p>To add an encoding: a constant in {@link dev.logs.block.column.LongCodec} or {@link dev.logs.block.column.TextCodec},
 * the writing in the writer of that column ({@link dev.logs.block.column.LongColumnWriter}, {@link
 * dev.logs.block.column.TextColumnWriter}), the reading in the reader ({@link dev.logs.block.column.LongColumn},
 * {@link dev.logs.block.column.TextColumn}), its bytes in {@code man/logs-format.5}, and in the independent reader of the
 * tests, which proves that the page is complete.
 */
@NullMarked
package dev.logs.block.column;

import org.jspecify.annotations.NullMarked;
