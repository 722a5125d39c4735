/**
 * Rewriting across many partitions: what changes disk is a plan first, which can be printed, and then its execution.
 *
 * <p>How one file is rewritten is the business of {@code dev.logs.store}; here it is decided which, in which order, on how
 * many threads, and what a failure of one means for the rest. Nothing here knows SQL or a terminal. Start reading at {@link
 * dev.logs.upkeep.CompactPlan} and {@link dev.logs.upkeep.CompactRun}.
 */
@NullMarked
package dev.logs.upkeep;

import org.jspecify.annotations.NullMarked;
