/**
 * Reading across many partitions: the query merge that every reading command shares.
 *
 * <p>A {@link dev.logs.query.Query} says what is wanted, {@link dev.logs.query.QueryEngine} answers it: entries in
 * order, counts, histograms, sources, context lines, explanations. Days are opened one after another and the partitions
 * of a day are merged, so memory does not grow with the range. Nothing here knows SQL, file names or a terminal: the
 * tree says which partitions there are, the store reads one of them. Start reading at {@code MatchStream}, then {@code
 * EntryMerge} and {@code PartitionCursor}.
 */
@NullMarked
package dev.logs.query;

import org.jspecify.annotations.NullMarked;
