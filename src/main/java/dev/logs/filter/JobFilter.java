package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Set;

/** Entries by job id; the empty name means entries without one. */
public record JobFilter(NameChoice jobs) implements EntryFilter {

    /** Reads the values of {@code --job}: ids and globs; a leading {@code !} excludes. */
    public static JobFilter parse(List<String> texts) {
        return new JobFilter(NameChoice.parse(texts));
    }

    @Override
    public boolean matches(LogEntry entry) {
        return jobs.matches(entry.jobId());
    }

    /** Whether entries without a job id match. */
    public boolean matchesMissing() {
        return jobs.matches(null);
    }

    @Override
    public Set<EntryColumn> columns() {
        return Set.of(EntryColumn.JOB_ID);
    }

    @Override
    public String describe() {
        return jobs.describe("job");
    }
}
