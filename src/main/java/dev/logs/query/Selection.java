package dev.logs.query;

import dev.logs.entry.Order;

/**
 * Which of the matching entries are wanted; independent of the order in which they are shown.
 *
 * @param end the end of time from which the entries are counted; without meaning for {@link #ALL}
 * @param limit how many at most, from 0; {@link Long#MAX_VALUE} for all
 */
public record Selection(Order end, long limit) {

    public static final Selection ALL = new Selection(Order.NEWEST_FIRST, Long.MAX_VALUE);

    public Selection {
        if (limit < 0) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
    }

    public static Selection newest(long count) {
        return new Selection(Order.NEWEST_FIRST, count);
    }

    public static Selection oldest(long count) {
        return new Selection(Order.OLDEST_FIRST, count);
    }

    public boolean isAll() {
        return limit == Long.MAX_VALUE;
    }

    /** Whether the selected entries are the first ones met when reading in {@code order}. */
    boolean startsWith(Order order) {
        return isAll() || end == order;
    }
}
