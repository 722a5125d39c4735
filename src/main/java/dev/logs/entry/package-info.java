/**
 * The values of the trade: an entry, its level, address, partition, and ranges of time.
 *
 * <p>Nothing here does I/O or knows a library. Start reading at {@link dev.logs.entry.LogEntry}, then {@link
 * dev.logs.entry.Level} for the numbers that the base schema stores, and {@link dev.logs.entry.TimeRange}. What a user may write
 * for a time is {@link dev.logs.entry.TimeGrammar}; {@link dev.logs.entry.TimePrinter} prints what it reads.
 */
@NullMarked
package dev.logs.entry;

import org.jspecify.annotations.NullMarked;
