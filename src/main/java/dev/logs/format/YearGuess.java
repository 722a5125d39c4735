package dev.logs.format;

import dev.logs.entry.CivilDate;

/**
 * The year of a date that does not name it: the one nearest to the time before it in the source, or the latest when
 * there is none, but never one that puts the date more than a day into the future.
 *
 * <p>So a December line read in January is last year's, and a January line behind a December line is the next year's. Remembers the last guess, since the
 * lines of a source share their day. One thread.
 */
final class YearGuess {

    /** After this many years every combination of weekday and date has come up. */
    private static final int WEEKDAY_CYCLE_YEARS = 28;

    private int lastMonth;
    private int lastDay;
    private int lastWeekday;
    private long lastLatest;
    private long lastNear;
    private int lastYear;

    /**
     * Fills in the year.
     *
     * @param fields a month and day that exist in some year; a weekday, when known, must fit
     * @param latestDay days since 1970-01-01 of the day after the present, or after the source was last written
     * @param near days since 1970-01-01 that the date lies close to
     */
    void fill(TimeFields fields, long latestDay, long near) {
        boolean same = fields.month == lastMonth
                && fields.day == lastDay
                && fields.weekday == lastWeekday
                && near == lastNear
                && latestDay == lastLatest;
        if (!same) {
            lastMonth = fields.month;
            lastDay = fields.day;
            lastWeekday = fields.weekday;
            lastNear = near;
            lastLatest = latestDay;
            lastYear = guess(fields, latestDay, near);
        }
        fields.year = lastYear;
    }

    private static int guess(TimeFields fields, long latestDay, long near) {
        int year = nearest(fields, near);
        while (day(fields, year) > latestDay) {
            year--;
        }
        return fitting(fields, year);
    }

    private static int nearest(TimeFields fields, long near) {
        int guess = (int) Math.floorDiv(near, 365L) + 1970;
        int best = guess;
        for (int year = guess - 2; year <= guess + 2; year++) {
            if (Math.abs(day(fields, year) - near) < Math.abs(day(fields, best) - near)) {
                best = year;
            }
        }
        return best;
    }

    /** The latest year up to {@code year} in which the date exists and falls on its weekday, when it has one. */
    private static int fitting(TimeFields fields, int year) {
        int existing = year;
        while (!CivilDate.exists(existing, fields.month, fields.day)) {
            existing--;
        }
        if (fields.weekday == TimeFields.ABSENT) {
            return existing;
        }
        for (int candidate = existing; candidate >= existing - WEEKDAY_CYCLE_YEARS; candidate--) {
            if (CivilDate.exists(candidate, fields.month, fields.day)
                    && CivilDate.weekday(day(fields, candidate)) == fields.weekday) {
                return candidate;
            }
        }
        return existing;
    }

    private static long day(TimeFields fields, int year) {
        return CivilDate.epochDay(year, fields.month, fields.day);
    }
}
