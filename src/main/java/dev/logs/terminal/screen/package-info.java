/**
 * The interactive tail: a list of entries that grows at its end, and reaches back to the first entry of the tree.
 *
 * <p>{@link dev.logs.terminal.screen.ScreenModel} is the state: keys and entries go in, requests for more come out; it knows
 * no terminal. {@link dev.logs.terminal.screen.ScreenView} makes lines of it, {@link dev.logs.terminal.screen.HistoryPages}
 * reads what a request asks for, {@link dev.logs.terminal.screen.TailScreen} joins them to a terminal. Start reading at
 * {@link dev.logs.terminal.screen.ScreenModel}.
 */
@NullMarked
package dev.logs.terminal.screen;

import org.jspecify.annotations.NullMarked;
