package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.Suggestions;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a query matched nothing: counts with no filter, then with one filter more each time. Gives up when that
 * takes too long; the search itself has warmed the files.
 */
final class WhyEmpty {

    private final PartitionSource source;
    private final PartitionAccess access;
    private final Query query;
    private final long deadlineNanos;
    private volatile boolean late;

    WhyEmpty(PartitionSource source, PartitionAccess access, Query query) {
        this.source = source;
        this.access = access;
        this.query = query;
        this.deadlineNanos = access.counters().nanoTime() + QueryLimits.WHY_EMPTY_NANOS_MAX;
    }

    EmptyAnswer answer() {
        List<String> all = source.contexts();
        int contexts = (int) all.stream().filter(query.contexts()::matches).count();
        if (contexts == 0) {
            return new EmptyAnswer(0, 0, List.of(), contextSuggestions(all), null, true);
        }
        Window window = Window.of(query);
        List<PartitionKey> partitions =
                source.resolve(query.contexts(), window.range()).partitions();
        long inRange = count(new Scope(window, FilterSet.NONE, partitions));
        List<EmptyAnswer.Step> steps = inRange == 0 ? List.of() : steps(window, partitions);
        return new EmptyAnswer(contexts, inRange, steps, suggestions(steps, partitions), stored(), !late);
    }

    private List<EmptyAnswer.Step> steps(Window window, List<PartitionKey> partitions) {
        List<EmptyAnswer.Step> steps = new ArrayList<>();
        List<EntryFilter> filters = query.filters().filters();
        for (int i = 0; i < filters.size() && !late; i++) {
            // All filters together are known to leave nothing.
            boolean isLast = i == filters.size() - 1;
            FilterSet applied = new FilterSet(filters.subList(0, i + 1));
            long left = isLast ? 0 : count(new Scope(window, applied, partitions));
            steps.add(new EmptyAnswer.Step(filters.get(i).describe(), left));
            if (left == 0) {
                break;
            }
        }
        return List.copyOf(steps);
    }

    private long count(Scope scope) {
        LongAdder total = new LongAdder();
        new ScopeTally(access)
                .over(
                        scope,
                        (partition, range) -> total.add(isLate() ? 0 : partition.count(range, scope.filters())),
                        entry -> total.increment());
        return total.sum();
    }

    private boolean isLate() {
        late |= access.counters().nanoTime() - deadlineNanos > 0;
        return late;
    }

    private EmptyAnswer.@Nullable Days stored() {
        List<PartitionKey> named =
                source.resolve(query.contexts(), TimeRange.ALL).partitions();
        List<PartitionKey> oldest = firstThere(new DayQueue(named, Order.OLDEST_FIRST));
        List<PartitionKey> newest = firstThere(new DayQueue(named, Order.NEWEST_FIRST));
        return oldest.isEmpty() || newest.isEmpty()
                ? null
                : new EmptyAnswer.Days(Collections.min(oldest), Collections.max(newest));
    }

    /** The partitions of the first day that has any. */
    private List<PartitionKey> firstThere(DayQueue days) {
        List<PartitionKey> day = days.poll();
        List<PartitionKey> there = List.of();
        while (there.isEmpty() && !day.isEmpty()) {
            there = day.stream().filter(source::isThere).toList();
            day = days.poll();
        }
        return there;
    }

    private List<String> contextSuggestions(List<String> known) {
        List<String> suggestions = new ArrayList<>();
        for (String name : query.contexts().include()) {
            suggestions.addAll(Suggestions.near(name, known));
        }
        return suggestions.stream().distinct().toList();
    }

    private List<String> suggestions(List<EmptyAnswer.Step> steps, List<PartitionKey> partitions) {
        if (steps.isEmpty() || steps.get(steps.size() - 1).left() > 0) {
            return List.of();
        }
        EntryFilter remover = query.filters().filters().get(steps.size() - 1);
        return remover instanceof SrcFilter src ? new SrcSuggestions(access).near(src, partitions) : List.of();
    }
}
