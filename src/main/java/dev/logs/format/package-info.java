/**
 * Text formats: recognise lines, turn them into entries, render entries.
 *
 * <p>A {@link dev.logs.format.LineParser} reads one source line by line and fills an {@link
 * dev.logs.format.EntryDraft}; an {@link dev.logs.format.EntryRenderer} writes entries out. No SQL, no terminal and no
 * files here. Start reading at {@link dev.logs.format.LogFormats}, the list
 * of what is known; formats of plain text are rows of {@code TextCatalog}, structured ones have a parser each.
 */
@NullMarked
package dev.logs.format;

import org.jspecify.annotations.NullMarked;
