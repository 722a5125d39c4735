package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.filter.FilterSet;
import java.time.Instant;
import java.util.List;

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
        int from = until == null ? 0 : firstBefore(until.getEpochSecond() + 1);
        int to = since == null
                ? partitions.size()
                : firstBefore(since.getEpochSecond() - PartitionKey.SECONDS_PER_DAY + 1);
        return new Scope(narrower, filters, partitions.subList(from, Math.max(from, to)));
    }

    /** The place of the first partition whose day begins before a second. */
    private int firstBefore(long epoch) {
        int low = 0;
        int high = partitions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (partitions.get(middle).firstEpoch() < epoch) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
