package dev.logs.format;

import dev.logs.entry.CivilDate;

/**
 * Decides the order of day, month and year where three numbers leave it open, and keeps to it for the rest of the
 * source: {@code 13/02/2026} settles that {@code 05/02/2026} behind it is in February too.
 */
final class DateOrder {

    private enum Order {
        YEAR_MONTH_DAY,
        MONTH_DAY_YEAR,
        DAY_MONTH_YEAR
    }

    private static final Order[] YEAR_FIRST = {Order.YEAR_MONTH_DAY, Order.MONTH_DAY_YEAR, Order.DAY_MONTH_YEAR};
    private static final Order[] MONTH_FIRST = {Order.MONTH_DAY_YEAR, Order.DAY_MONTH_YEAR};
    private static final Order[] DAY_FIRST = {Order.DAY_MONTH_YEAR, Order.MONTH_DAY_YEAR};
    private static final Order[] DAY_FIRST_SHORT = {Order.DAY_MONTH_YEAR, Order.YEAR_MONTH_DAY, Order.MONTH_DAY_YEAR};

    /** The order that read the last such date; tried first. */
    private Order last = Order.YEAR_MONTH_DAY;

    private boolean lastKnown;

    /**
     * Fills year, month and day from the three numbers.
     *
     * @param latestDay days since 1970-01-01 that a year of two digits must not pass: those are years gone by
     * @return false when no order makes a date
     */
    boolean resolve(TimeFields fields, long latestDay) {
        if (lastKnown && assign(fields, last, latestDay)) {
            return true;
        }
        for (Order order : usual(fields)) {
            if (assign(fields, order, latestDay)) {
                last = order;
                lastKnown = true;
                return true;
            }
        }
        return false;
    }

    private static Order[] usual(TimeFields fields) {
        boolean slash = fields.numbersSeparator == '/';
        if (fields.yearIsLast || fields.hasMeridiem) {
            return slash ? MONTH_FIRST : DAY_FIRST;
        }
        return fields.numbersSeparator == '.' ? DAY_FIRST_SHORT : YEAR_FIRST;
    }

    private static boolean assign(TimeFields fields, Order order, long latestDay) {
        int[] numbers = fields.numbers;
        if (order == Order.YEAR_MONTH_DAY) {
            if (fields.yearIsLast) {
                return false;
            }
            fields.date(DateText.fullYear(numbers[0]), numbers[1], numbers[2]);
        } else {
            int year = fields.yearIsLast ? numbers[2] : DateText.fullYear(numbers[2]);
            boolean monthFirst = order == Order.MONTH_DAY_YEAR;
            fields.date(year, monthFirst ? numbers[0] : numbers[1], monthFirst ? numbers[1] : numbers[0]);
        }
        return DateText.exists(fields)
                && (fields.yearIsLast || CivilDate.epochDay(fields.year, fields.month, fields.day) <= latestDay);
    }
}
