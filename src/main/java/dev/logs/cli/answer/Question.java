package dev.logs.cli.answer;

import dev.logs.entry.Address;
import dev.logs.query.Grouping;

/** What is asked about the entries that a query selects. */
public sealed interface Question {

    /**
     * Show them.
     *
     * @param earlier entries of the same context and src to show before each, from 0
     * @param later the same after each
     */
    record Entries(int earlier, int later) implements Question {

        boolean wantsNeighbours() {
            return earlier > 0 || later > 0;
        }
    }

    /** How many are there? */
    record Count() implements Question {}

    /** How many are there of each kind? */
    record CountBy(Grouping grouping) implements Question {}

    /** How are they spread over time? */
    record Histogram() implements Question {}

    /** How would they be found? */
    record Explain() implements Question {}

    /** What stands at this address, and around it? */
    record At(Address address, int earlier, int later) implements Question {}

    /** Whether the answer is a list of entries, which may be longer than a screen. */
    default boolean showsEntries() {
        return this instanceof Entries || this instanceof At;
    }
}
