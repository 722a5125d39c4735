/**
 * The command line: one class per subcommand, shared option groups in {@code option}, errors, exit status.
 *
 * <p>A command class turns its options into a request, runs one use case and returns a status; it holds no loop over
 * data and no SQL. picocli is seen here alone. Start reading at {@link dev.logs.cli.CommandLines}, which puts the
 * commands together, then {@link dev.logs.cli.SearchCommand}.
 */
@NullMarked
package dev.logs.cli;

import org.jspecify.annotations.NullMarked;
