package dev.logs.query;

import dev.logs.entry.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges the cursors of one day, each in order, into one order: a binary heap of cursors by their current entry. A
 * cursor is advanced only when the entry after it is asked for, so nothing is read beyond what was wanted.
 */
final class EntryMerge implements AutoCloseable {

    private final PartitionCursor[] heap;
    private final Order order;
    private int size;
    private boolean topIsUsed;

    private EntryMerge(int cursors, Order order) {
        this.heap = new PartitionCursor[cursors];
        this.order = order;
    }

    /**
     * Takes over the cursors, closes them when that fails, and reads the first entry of each but those that are unopened: these
     * are opened when the merge has come to the second of their newest entry. Order must be newest first for that.
     */
    static EntryMerge of(List<PartitionCursor> cursors, Order order) {
        EntryMerge merge = new EntryMerge(cursors.size(), order);
        boolean ready = false;
        try {
            merge.fill(cursors);
            ready = true;
        } finally {
            if (!ready) {
                cursors.forEach(PartitionCursor::close);
            }
        }
        return merge;
    }

    private void fill(List<PartitionCursor> cursors) {
        for (PartitionCursor cursor : cursors) {
            if (cursor.isUnopened() || cursor.advance()) {
                heap[size++] = cursor;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
    }

    /** The cursor that stands at the next entry, until this is asked again; null when all are at their end. */
    @Nullable
    PartitionCursor poll() {
        if (topIsUsed) {
            advanceTop();
        }
        while (size > 0 && heap[0].isUnopened()) {
            advanceTop();
        }
        topIsUsed = size > 0;
        return size > 0 ? heap[0] : null;
    }

    private void advanceTop() {
        if (!heap[0].advance()) {
            heap[0] = heap[--size];
        }
        siftDown(0);
    }

    private void siftDown(int start) {
        int parent = start;
        while (true) {
            int child = 2 * parent + 1;
            if (child + 1 < size && precedes(heap[child + 1], heap[child])) {
                child++;
            }
            if (child >= size || !precedes(heap[child], heap[parent])) {
                return;
            }
            PartitionCursor moved = heap[parent];
            heap[parent] = heap[child];
            heap[child] = moved;
            parent = child;
        }
    }

    private boolean precedes(PartitionCursor a, PartitionCursor b) {
        if (a.isUnopened() || b.isUnopened()) {
            // At the same second what is unopened comes first: only its entries say whether they do.
            return a.second() > b.second() || a.second() == b.second() && !b.isUnopened();
        }
        int comparison = a.compareTo(b);
        return order == Order.OLDEST_FIRST ? comparison < 0 : comparison > 0;
    }

    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            heap[i].close();
        }
        size = 0;
        topIsUsed = false;
    }
}
