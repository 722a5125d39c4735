package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.filter.FilterSet;
import java.util.List;

/**
 * What a query comes down to before anything is read: a window, and the partitions that may hold a part of it.
 *
 * @param partitions in any order
 */
record Scope(Window window, FilterSet filters, List<PartitionKey> partitions) {

    /** The same with a narrower window; partitions outside it are left out. */
    Scope within(Window narrower) {
        List<PartitionKey> touched =
                partitions.stream().filter(narrower.range()::touches).toList();
        return new Scope(narrower, filters, touched);
    }
}
