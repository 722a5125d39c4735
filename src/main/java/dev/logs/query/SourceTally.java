package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.SourceCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up sources. Ranges and matches may be added on several threads at once. */
final class SourceTally {

    private static final Comparator<SourceSummary> BY_NAME = SourceTally::compare;

    private final FilterSet filters;
    private final SourceDetail detail;
    private final Map<Lane, SourceSummary> sources = new HashMap<>();

    private static int compare(SourceSummary a, SourceSummary b) {
        int bySrc = a.src().compareTo(b.src());
        return bySrc != 0 ? bySrc : context(a).compareTo(context(b));
    }

    private static String context(SourceSummary summary) {
        String context = summary.context();
        return context == null ? "" : context;
    }

    SourceTally(FilterSet filters, SourceDetail detail) {
        this.filters = filters;
        this.detail = detail;
    }

    void add(OpenPartition partition, TimeRange range) {
        for (SourceCount source : partition.sources(range, filters)) {
            add(partition.key(), source);
        }
    }

    void add(FoundEntry found) {
        LogEntry entry = found.entry();
        add(found.partition(), new SourceCount(entry.src(), 1, entry.epoch(), entry.nanos()));
    }

    private synchronized void add(PartitionKey key, SourceCount count) {
        String context = detail == SourceDetail.PER_CONTEXT ? key.context() : null;
        SourceSummary summary =
                new SourceSummary(context, count.src(), count.count(), count.lastEpoch(), count.lastNanos());
        sources.merge(new Lane(context == null ? "" : context, count.src()), summary, SourceTally::sum);
    }

    private static SourceSummary sum(SourceSummary a, SourceSummary b) {
        boolean later = a.lastEpoch() != b.lastEpoch() ? a.lastEpoch() > b.lastEpoch() : a.lastNanos() > b.lastNanos();
        SourceSummary last = later ? a : b;
        return new SourceSummary(a.context(), a.src(), a.count() + b.count(), last.lastEpoch(), last.lastNanos());
    }

    /** By name, then by context. */
    synchronized List<SourceSummary> summaries() {
        List<SourceSummary> summaries = new ArrayList<>(sources.values());
        summaries.sort(BY_NAME);
        return summaries;
    }
}
