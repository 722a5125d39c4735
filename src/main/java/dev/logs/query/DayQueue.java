package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Partitions, handed out day by day in reading order. Holds their names alone. */
final class DayQueue {

    private final List<PartitionKey> keys;
    private int next;

    DayQueue(List<PartitionKey> partitions, Order order) {
        keys = sorted(partitions, order);
    }

    /** The partitions in reading order. */
    static List<PartitionKey> sorted(List<PartitionKey> partitions, Order order) {
        List<PartitionKey> keys = new ArrayList<>(partitions);
        Comparator<PartitionKey> oldestFirst = Comparator.naturalOrder();
        keys.sort(order == Order.OLDEST_FIRST ? oldestFirst : Collections.reverseOrder());
        return keys;
    }

    /** The partitions of the next day; empty at the end. */
    List<PartitionKey> poll() {
        int from = next;
        while (next < keys.size() && isSameDay(keys.get(from), keys.get(next))) {
            next++;
        }
        return keys.subList(from, next);
    }

    private static boolean isSameDay(PartitionKey a, PartitionKey b) {
        return a.year() == b.year() && a.dayOfYear() == b.dayOfYear();
    }
}
