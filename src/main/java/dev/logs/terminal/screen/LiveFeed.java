package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;

/** Where the screen gets what is committed. */
@FunctionalInterface
public interface LiveFeed {

    /** Takes what was committed; waits where it is shown more slowly. */
    interface Sink {

        /** @throws InterruptedException when the screen is left meanwhile */
        void put(FoundEntry entry) throws InterruptedException;
    }

    /**
     * Hands over what was committed since the last call.
     *
     * @return how long nothing more can be seen, in nanoseconds; 0 when there is more at once
     */
    long poll(Sink sink) throws InterruptedException;
}
