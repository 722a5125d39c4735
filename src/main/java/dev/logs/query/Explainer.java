package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.filter.EntryFilter;
import dev.logs.store.RowRequest;
import dev.logs.tree.PartitionSelection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells what a query would do, without reading an entry. */
final class Explainer {

    private final PartitionSource source;
    private final PartitionAccess access;

    Explainer(PartitionSource source, PartitionAccess access) {
        this.source = source;
        this.access = access;
    }

    Explanation explain(Query query) {
        Window window = Window.of(query);
        PartitionSelection selected = source.resolve(query.contexts(), window.range());
        List<PartitionKey> partitions = selected.partitions().stream()
                .filter(source::isThere)
                .sorted(inReadingOrder(query.order()))
                .toList();
        List<String> contexts =
                source.contexts().stream().filter(query.contexts()::matches).toList();
        List<String> filters =
                query.filters().filters().stream().map(EntryFilter::describe).toList();
        return new Explanation(
                window.range(),
                contexts,
                selected.considered(),
                selected.considered() - partitions.size(),
                partitions,
                plans(query, window, partitions),
                filters);
    }

    private static Comparator<PartitionKey> inReadingOrder(Order order) {
        return order == Order.OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private List<Explanation.PartitionPlan> plans(Query query, Window window, List<PartitionKey> partitions) {
        List<Explanation.PartitionPlan> plans = new ArrayList<>();
        int count = Math.min(partitions.size(), QueryLimits.EXPLAINED_PARTITIONS_MAX);
        for (PartitionKey key : partitions.subList(0, count)) {
            Order order = query.order();
            RowRequest request = new RowRequest(
                    window.range(),
                    query.filters(),
                    order,
                    window.startOf(key.context(), order),
                    query.selection().limit());
            plan(key, request).ifPresent(plan -> plans.add(new Explanation.PartitionPlan(key, plan)));
        }
        return List.copyOf(plans);
    }

    private Optional<String> plan(PartitionKey key, RowRequest request) {
        Optional<OpenPartition> opened = access.open(key);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (OpenPartition partition = opened.get()) {
            return Optional.of(partition.explain(request));
        }
    }
}
