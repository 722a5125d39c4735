package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.Set;

/** One condition on an entry. Immutable and thread-safe. */
public sealed interface EntryFilter
        permits SrcFilter, LevelFilter, ErrorFilter, JobFilter, TagFilter, FieldFilter, ContentFilter {

    /** Whether the entry fulfils the condition. */
    boolean matches(LogEntry entry);

    /** All that {@link #matches} looks at; the rest of the entry may be anything. */
    Set<EntryColumn> columns();

    /** The condition in words, for {@code --explain}: {@code src hero.proc or below}. One line, no full stop. */
    String describe();
}
