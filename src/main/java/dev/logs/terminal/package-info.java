/**
 * What the program knows of the terminal: whether there is one, its width, colours, the pager, progress lines.
 *
 * <p>The only package that may see JLine and Jansi. Nothing here knows a query or a file of the tree. Start reading
 * at {@link dev.logs.terminal.TerminalTraits}.
 */
@NullMarked
package dev.logs.terminal;

import org.jspecify.annotations.NullMarked;
