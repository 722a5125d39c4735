/**
 * What the interactive tail needs of the command line: completion of conditions, the command line that asks for what is shown,
 * and the file that is written of it. The screen itself lives in {@code dev.logs.terminal.screen} and knows none of this.
 * Start reading at {@link dev.logs.cli.screen.SearchLine}.
 */
@NullMarked
package dev.logs.cli.screen;

import org.jspecify.annotations.NullMarked;
