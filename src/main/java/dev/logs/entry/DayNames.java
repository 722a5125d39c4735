package dev.logs.entry;

/** English names of weekdays and months: whole, or cut after three letters or more, in any case. */
final class DayNames {

    /** The answer when there is no such name. */
    static final int UNKNOWN = 0;

    private static final int LETTERS_MIN = 3;

    private static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };

    private DayNames() {}

    /** 1 for Monday to 7 for Sunday, or {@link #UNKNOWN}. */
    static int weekday(String word) {
        return indexOf(WEEKDAYS, word);
    }

    /** 1 to 12, or {@link #UNKNOWN}. */
    static int month(String word) {
        return indexOf(MONTHS, word);
    }

    /** The whole name of a weekday, 1 for Monday. */
    static String weekdayName(int weekday) {
        return WEEKDAYS[weekday - 1];
    }

    /** The whole name of a month, 1 for January. */
    static String monthName(int month) {
        return MONTHS[month - 1];
    }

    private static int indexOf(String[] names, String word) {
        if (word.length() < LETTERS_MIN) {
            return UNKNOWN;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].regionMatches(true, 0, word, 0, word.length())) {
                return i + 1;
            }
        }
        return UNKNOWN;
    }
}
