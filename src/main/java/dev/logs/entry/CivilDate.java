package dev.logs.entry;

/** Arithmetic of the proleptic Gregorian calendar on plain numbers, without allocation. */
public final class CivilDate {

    private static final int DAYS_PER_ERA = 146_097;
    private static final int YEARS_PER_ERA = 400;

    /** Days from 0000-03-01, where the first era starts, to 1970-01-01. */
    private static final int DAYS_TO_1970 = 719_468;

    private CivilDate() {}

    public static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Number of days of a month 1..12. */
    public static int daysInMonth(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Whether month and day, which may be any numbers, name a day of the year. */
    public static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    }

    /** Days since 1970-01-01 of a date that exists. */
    public static long epochDay(int year, int month, int day) {
        // Years are counted from March, so that the leap day is the last day of a year.
        int marchYear = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(marchYear, YEARS_PER_ERA);
        int yearOfEra = marchYear - era * YEARS_PER_ERA;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long) era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
    }

    /** The day of the week of a day since 1970-01-01: 1 is Monday, 7 is Sunday. */
    public static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 3, 7L) + 1;
    }
}
