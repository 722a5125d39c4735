/**
 * Removing what is too old or too much.
 *
 * <p>A {@link dev.logs.upkeep.prune.RetentionPolicy} says what may stay, {@link dev.logs.upkeep.prune.PrunePlanner} finds what
 * goes by it without touching anything, {@link dev.logs.upkeep.prune.PruneRun} does it. Whole days go by removing their files;
 * of other days entries are deleted in bounded transactions. Every step leaves the tree sound, so a run may end at any point
 * and be started again. Start reading at {@link dev.logs.upkeep.prune.RetentionPolicy}.
 */
@NullMarked
package dev.logs.upkeep.prune;

import org.jspecify.annotations.NullMarked;
