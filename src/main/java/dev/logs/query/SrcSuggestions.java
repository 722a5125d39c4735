package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.Suggestions;
import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.SrcPattern;
import dev.logs.store.SourceCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which sources may have been meant, judging by those of the newest partitions. */
final class SrcSuggestions {

    private final PartitionAccess access;

    SrcSuggestions(PartitionAccess access) {
        this.access = access;
    }

    /** @param partitions newest day first */
    List<String> near(SrcFilter filter, List<PartitionKey> partitions) {
        Set<String> known = known(partitions);
        List<String> suggestions = new ArrayList<>();
        for (SrcPattern pattern : filter.include()) {
            String given = pattern instanceof SrcPattern.Tree tree ? tree.name() : pattern.describe();
            suggestions.addAll(Suggestions.near(given, known));
        }
        return suggestions.stream().distinct().toList();
    }

    private Set<String> known(List<PartitionKey> partitions) {
        Set<String> known = new TreeSet<>();
        int newest = Math.min(partitions.size(), QueryLimits.SUGGESTION_PARTITIONS_MAX);
        for (PartitionKey key : partitions.subList(0, newest)) {
            addSources(key, known);
        }
        return known;
    }

    private void addSources(PartitionKey key, Set<String> known) {
        Optional<OpenPartition> opened = access.open(key);
        if (opened.isEmpty()) {
            return;
        }
        try (OpenPartition partition = opened.get()) {
            for (SourceCount source : partition.sources(TimeRange.ALL, FilterSet.NONE)) {
                addWithParents(source.src(), known);
            }
        }
    }

    /** A source is also found by any of its parents. */
    private static void addWithParents(String src, Set<String> known) {
        for (int end = src.length(); end > 0; end = src.lastIndexOf('.', end - 1)) {
            known.add(src.substring(0, end));
        }
    }
}
