/**
 * Following a tree: what was committed to it, by whatever program, as soon as it can be read.
 *
 * <p>{@link dev.logs.tree.TreeWatch} tells which files were written; {@link dev.logs.tail.Follow} reads what they have
 * above the logid that was read last, and in the gaps below it. Nothing here knows a terminal or how entries are printed;
 * history is read through {@code dev.logs.query}. Start reading at {@link dev.logs.tail.Follow}, then {@link
 * dev.logs.tail.TailRun}, which is the plain command.
 */
@NullMarked
package dev.logs.tail;

import org.jspecify.annotations.NullMarked;
