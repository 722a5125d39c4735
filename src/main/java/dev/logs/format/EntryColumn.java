package dev.logs.format;

import dev.logs.entry.FoundEntry;

/** One value of an entry as text, without quoting. */
@FunctionalInterface
interface EntryColumn {

    void append(FoundEntry entry, StringBuilder out);
}
