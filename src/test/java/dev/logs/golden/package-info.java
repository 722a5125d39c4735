/**
 * Golden command tests: folders of {@code src/test/golden} that one can read, each a command line and its exact answer.
 *
 * <p>A case is a folder {@code <command>/<case>} with {@code cmd} (shell text), and where needed {@code stdin},
 * {@code stdout}, {@code stderr}, {@code exit}, {@code setup} (shell text that runs before), {@code tree.sql} (partitions
 * as SQL), {@code needs} (programs of others, one a line, without which the case is skipped) and any other file that the
 * command reads. The same case runs against the packaged program and, where no shell
 * is needed, inside the test. {@code -Dgolden.update=true} writes what the program answers today: read the diff before
 * you commit it. Start reading at {@link dev.logs.golden.GoldenCase}.
 */
@NullMarked
package dev.logs.golden;

import org.jspecify.annotations.NullMarked;
