/**
 * What can go wrong, as a small sealed family that every package may throw.
 *
 * <p>An error says what was wrong, where, and what to do; the command line prints it as one line and exits with
 * its status. Library exceptions (SQL, I/O) are converted where the path is still known; a bug is never
 * converted. Start reading at {@link dev.logs.error.LogsException}.
 */
@NullMarked
package dev.logs.error;

import org.jspecify.annotations.NullMarked;
