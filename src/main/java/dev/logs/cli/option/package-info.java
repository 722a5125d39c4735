/**
 * Groups of options that several commands share, named by meaning, each written once.
 *
 * <p>A group holds annotated fields and turns them into one value of the core (a root, a range, a filter set). It does
 * no work on the tree. Start reading at {@link dev.logs.cli.option.FilterOptions}.
 */
@NullMarked
package dev.logs.cli.option;

import org.jspecify.annotations.NullMarked;
