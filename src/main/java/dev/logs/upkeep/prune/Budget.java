package dev.logs.upkeep.prune;

/**
 * How much may stay; the oldest goes first.
 *
 * @param label as the user wrote it
 * @param limit most bytes on the disk, or most entries
 */
public record Budget(String label, Measure measure, long limit, Scope scope) {

    /** What is counted. */
    public enum Measure {
        BYTES,
        ENTRIES
    }

    /** Over what it is summed up. */
    public enum Scope {
        /** Over all contexts of the rule together. */
        TOGETHER,
        /** Over each context on its own. */
        EACH_CONTEXT
    }
}
