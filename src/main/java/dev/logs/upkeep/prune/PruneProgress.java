package dev.logs.upkeep.prune;

/** Hears how a run goes on. */
@FunctionalInterface
public interface PruneProgress {

    /** After each step. */
    void did(int steps, int all);
}
