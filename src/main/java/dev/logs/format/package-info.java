/**
 * Text formats, one class each: recognise lines, turn them into entries, render entries.
 *
 * <p>A {@link dev.logs.format.LineParser} reads one source line by line and fills an {@link
 * dev.logs.format.EntryDraft}; an {@link dev.logs.format.EntryRenderer} writes entries out. No SQL, no terminal and no
 * files here. Start reading at {@code LogFormats}, the list of what is known.
 */
@NullMarked
package dev.logs.format;

import org.jspecify.annotations.NullMarked;
