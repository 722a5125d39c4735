package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.filter.FilterSet;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a query comes down to before anything is read: a window, and the partitions that may hold a part of it.
 *
 * @param partitions newest day first; by their names, so that any may turn out not to be there
 */
record Scope(Window window, FilterSet filters, List<PartitionKey> partitions) {

    /** The same with a narrower window; partitions outside it are left out. */
    Scope within(Window narrower) {
        Instant since = narrower.range().since();
        Instant until = narrower.range().until();
        int from = until == null ? 0 : first(key -> key.firstEpoch() <= until.getEpochSecond());
        int to = since == null ? partitions.size() : first(key -> key.lastEpoch() < since.getEpochSecond());
        return new Scope(narrower, filters, partitions.subList(from, Math.max(from, to)));
    }

    /** The place of the first partition that fulfils what all behind it do too. */
    private int first(Predicate<PartitionKey> condition) {
        int low = 0;
        int high = partitions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(partitions.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
