/**
 * Rewriting across many partitions: what keeps a tree small and sound.
 *
 * <p>Whatever changes the disk is a plan, which can be printed, and its execution. Partitions are found by {@code dev.logs.tree}
 * alone, one file is the business of {@code dev.logs.store}. Each command has a package of its own; Start reading at
 * {@code prune.PrunePlanner}.
 */
@NullMarked
package dev.logs.upkeep;

import org.jspecify.annotations.NullMarked;
