/** The program: wires streams, clock and environment to the command line. Start reading at {@link dev.logs.Main}. */
@NullMarked
package dev.logs;

import org.jspecify.annotations.NullMarked;
