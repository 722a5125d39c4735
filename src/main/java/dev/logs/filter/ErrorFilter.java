package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.Set;

/** Entries that are marked as errors ({@code wanted}), or those that are not. */
public record ErrorFilter(boolean wanted) implements EntryFilter {

    @Override
    public boolean matches(LogEntry entry) {
        return entry.isError() == wanted;
    }

    @Override
    public Set<EntryColumn> columns() {
        return Set.of(EntryColumn.ERROR);
    }

    @Override
    public String describe() {
        return wanted ? "marked as error" : "not marked as error";
    }
}
