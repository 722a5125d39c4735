/**
 * The same questions asked of other programs: whatever is installed of ripgrep, sqlite3, lnav, journalctl, DuckDB and zstd.
 *
 * <p>Here everything is a process of its own, {@code logs} too, and takes its turn with the others. What is asked of whom in which
 * words is {@code PeerQuestions}, the command lines around them {@code PeerScripts}. Start reading at {@link
 * dev.logs.bench.peer.PeerRun}.
 */
@NullMarked
package dev.logs.bench.peer;

import org.jspecify.annotations.NullMarked;
