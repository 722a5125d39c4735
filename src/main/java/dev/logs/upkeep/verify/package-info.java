/**
 * Finding what is wrong in a tree, and putting it right.
 *
 * <p>How one file is checked and read in spite of damage is the business of {@code dev.logs.store}. A repair never deletes: a
 * damaged directory is set aside as a whole, and what could be read of it takes its place in one stroke, so a run may end at
 * any point and be started again. Start reading at {@link dev.logs.upkeep.verify.VerifyRun}, then {@link
 * dev.logs.upkeep.verify.Repair}.
 */
@NullMarked
package dev.logs.upkeep.verify;

import org.jspecify.annotations.NullMarked;
