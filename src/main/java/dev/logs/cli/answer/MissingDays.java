package dev.logs.cli.answer;

import java.time.LocalDate;
import java.util.Set;
import java.util.StringJoiner;

/** The days between the first and the last that are not there. */
final class MissingDays {

    private MissingDays() {}

    /** @param days since 1970-01-01, ascending */
    static int count(Set<Long> days) {
        int missing = 0;
        long before = Long.MIN_VALUE;
        for (long day : days) {
            missing += before == Long.MIN_VALUE ? 0 : (int) (day - before - 1);
            before = day;
        }
        return missing;
    }

    /** Days and ranges of days: {@code 2026-03-01 2026-03-04..2026-03-09}. */
    static String list(Set<Long> days) {
        StringJoiner list = new StringJoiner(" ");
        long before = Long.MIN_VALUE;
        for (long day : days) {
            if (before != Long.MIN_VALUE && day - before > 1) {
                String first = LocalDate.ofEpochDay(before + 1).toString();
                list.add(day - before == 2 ? first : first + ".." + LocalDate.ofEpochDay(day - 1));
            }
            before = day;
        }
        return list.toString();
    }
}
