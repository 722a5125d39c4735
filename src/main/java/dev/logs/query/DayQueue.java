package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import java.util.List;

/** Partitions, handed out day by day in reading order. Holds their names alone. */
final class DayQueue {

    private final List<PartitionKey> keys;
    private final boolean isFromEnd;

    /** Of the keys that were not handed out. */
    private int from;

    /** Exclusive. */
    private int to;

    /** @param newestFirst by day; in any order within a day */
    DayQueue(List<PartitionKey> newestFirst, Order order) {
        keys = newestFirst;
        isFromEnd = order == Order.OLDEST_FIRST;
        to = keys.size();
    }

    /** The partitions of the next day; empty at the end. */
    List<PartitionKey> poll() {
        int end = to;
        int start = from;
        if (isFromEnd) {
            while (to > from && isSameDay(keys.get(to - 1), keys.get(end - 1))) {
                to--;
            }
            return keys.subList(to, end);
        }
        while (from < to && isSameDay(keys.get(from), keys.get(start))) {
            from++;
        }
        return keys.subList(start, from);
    }

    private static boolean isSameDay(PartitionKey a, PartitionKey b) {
        return a.year() == b.year() && a.dayOfYear() == b.dayOfYear();
    }
}
