package dev.logs.query;

import dev.logs.entry.Order;

/**
 * How many entries are shown around a match. Earlier and later are meant in time, whatever the order.
 *
 * @param earlier from 0
 * @param later from 0
 */
record Neighbours(int earlier, int later) {

    Neighbours {
        if (earlier < 0 || later < 0) {
            throw new IllegalArgumentException("negative number of neighbours");
        }
    }

    /** How many stand before a match when reading in {@code order}. */
    int leading(Order order) {
        return order == Order.OLDEST_FIRST ? earlier : later;
    }

    /** How many stand behind a match when reading in {@code order}. */
    int trailing(Order order) {
        return order == Order.OLDEST_FIRST ? later : earlier;
    }
}
