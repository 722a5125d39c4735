package dev.logs.format;

import dev.logs.entry.FoundEntry;

/** Writes entries in one output form. Stateful (a header, the separators between elements); one thread. */
public interface EntryRenderer {

    /** What comes before the first entry, also when there is none. */
    default void begin(StringBuilder out) {}

    /** Appends one entry, with its terminator. */
    void render(FoundEntry entry, StringBuilder out);

    /** What comes after the last entry, also when there was none. */
    default void end(StringBuilder out) {}
}
