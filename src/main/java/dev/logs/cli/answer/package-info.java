/**
 * Prints what a query found: entries through a renderer, counts, histograms and explanations as tables.
 *
 * <p>Loops over results, never over the tree. Start reading at {@link dev.logs.cli.answer.EntryPrinter} and {@link
 * dev.logs.cli.answer.Table}.
 */
@NullMarked
package dev.logs.cli.answer;

import org.jspecify.annotations.NullMarked;
