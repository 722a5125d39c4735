package dev.logs.cli.option;

import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.LogQl;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TagFilter;
import dev.logs.query.Query;
import dev.logs.tree.ContextName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Conditions on entries besides time and text. Repeating one is OR, different ones are AND, {@code !} negates. */
public final class FilterOptions {

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "Only this context: a name or a glob; !NAME excludes. Repeatable (default: all contexts).")
    List<String> contexts = new ArrayList<>();

    @Option(
            names = "--src",
            paramLabel = "SRC",
            description =
                    "Only this source and everything below it: hero.proc. 'hero.proc*' is a plain prefix, '*.worker' a glob, '!SRC' excludes.")
    List<String> sources = new ArrayList<>();

    @Option(
            names = {"-l", "-p", "--level"},
            paramLabel = "LEVEL",
            description =
                    "This level and more severe: warn; a range: info..error, ..info; one level: =warn; not this one: !debug.")
    List<String> levels = new ArrayList<>();

    @Option(
            names = "--error",
            negatable = true,
            description = "Only entries that are marked as errors, or only those that are not.")
    @Nullable
    Boolean error;

    @Option(names = "--job", paramLabel = "ID", description = "Only this job id; a glob; !ID excludes.")
    List<String> jobs = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only entries with this tag; !TAG excludes.")
    List<String> tags = new ArrayList<>();

    @Option(
            names = "--field",
            paramLabel = "COND",
            description =
                    "Condition on a field: k=v, k!=v, k~=regex, k>n, k (present), !k (absent). Dotted paths reach inside.")
    List<String> fields = new ArrayList<>();

    @Option(
            names = "--logql",
            paramLabel = "QUERY",
            description = "Loki's selector and line filters: '{app=\"web\",level=~\"err.*\"} |= \"timeout\"'.")
    @Nullable
    String logql;

    /**
     * The entries of a range that pass all conditions.
     *
     * @throws dev.logs.error.UsageException when one cannot be understood
     */
    public Query query(TimeRange range) {
        return Query.ALL.withContexts(contexts()).withRange(range).withFilters(filters());
    }

    /**
     * All conditions but those on contexts and text.
     *
     * @throws dev.logs.error.UsageException when one cannot be understood
     */
    public FilterSet filters() {
        FilterSet set = FilterSet.NONE;
        if (!sources.isEmpty()) {
            set = set.and(SrcFilter.parse(sources));
        }
        if (!levels.isEmpty()) {
            set = set.and(LevelFilter.parse(levels));
        }
        if (error != null) {
            set = set.and(new ErrorFilter(error));
        }
        if (!jobs.isEmpty()) {
            set = set.and(JobFilter.parse(jobs));
        }
        if (!tags.isEmpty()) {
            set = set.and(TagFilter.parse(tags));
        }
        for (FieldFilter field : FieldFilter.parse(fields)) {
            set = set.and(field);
        }
        return logql == null ? set : set.and(LogQl.parse(logql).filters());
    }

    /**
     * The contexts to read; names are normalised as they are on a write.
     *
     * @throws dev.logs.error.UsageException when a name cannot be a context's
     */
    public ContextFilter contexts() {
        ContextFilter named = ContextFilter.parse(contexts, ContextName::normalise);
        return logql == null
                ? named
                : named.and(LogQl.parse(logql, ContextName::normalise).contexts());
    }
}
