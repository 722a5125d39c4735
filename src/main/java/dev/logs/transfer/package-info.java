/**
 * Export and import: containers, other systems' layouts, and what makes an output file whole.
 *
 * <p>An export reads through {@link dev.logs.query.QueryEngine} alone: the selection is cut into units by time, which
 * several threads read and encode while one writes them in order. How an entry looks in a format is the business of {@code
 * dev.logs.format}. Start reading at {@link dev.logs.transfer.ExportRun}, then {@link dev.logs.transfer.ExportPlanner} and {@link
 * dev.logs.transfer.ExportOutput}.
 */
@NullMarked
package dev.logs.transfer;

import org.jspecify.annotations.NullMarked;
