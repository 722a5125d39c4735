package dev.logs.tree;

/**
 * Every name on disk.
 *
 * <pre>
 * root/context/year/day/logs.sqlite    year 4 digits, day of year 001-366, UTC
 * </pre>
 */
public final class Layout {

    /** The file that makes a day directory a partition. */
    public static final String PARTITION_FILE = "logs.sqlite";

    /** The context of a write that names none. */
    public static final String DEFAULT_CONTEXT = "default";

    /** The root when nothing else names one and it exists. */
    static final String SYSTEM_ROOT = "/logs";

    /** The root below the user's data directory. */
    static final String USER_ROOT = "logs";

    static final int YEAR_DIGITS = 4;
    static final int DAY_DIGITS = 3;
    static final int DAY_LAST = 366;

    /**
     * What a day directory is called, behind its day and before a number, while it is being removed: no reader takes it for
     * a partition. A run that was interrupted leaves it behind, and the next one ends the work.
     */
    static final String REMOVED = ".removed";

    /** What a day directory is called, behind its day and before a time, when its file was found damaged and set aside. */
    static final String CORRUPT = ".corrupt.";

    /** What a day directory is called, behind its day and before a time, that is to take the place of a damaged one. */
    static final String SALVAGED = ".salvaged.";

    /** Made by file systems, and of no interest to anybody. */
    private static final String LOST_AND_FOUND = "lost+found";

    private Layout() {}

    /** The year of a directory name, or -1 when the name is none. */
    static int year(String name) {
        return number(name, YEAR_DIGITS);
    }

    /** The day of year, 1..366, of a directory name, or -1 when the name is none; a year may yet lack day 366. */
    static int day(String name) {
        int day = number(name, DAY_DIGITS);
        return day >= 1 && day <= DAY_LAST ? day : -1;
    }

    /** The day of year, 1..366, of a directory that was being removed, or -1 when the name is none of these. */
    static int removedDay(String name) {
        int mark = name.indexOf(REMOVED);
        return mark < 0 ? -1 : day(name.substring(0, mark));
    }

    /** The day of year, 1..366, of a directory that was to replace a damaged one, or -1 when the name is none of these. */
    static int salvagedDay(String name) {
        int mark = name.indexOf(SALVAGED);
        return mark < 0 ? -1 : day(name.substring(0, mark));
    }

    /** Whether a directory of this name below the root can be a context. */
    static boolean isContextName(String name) {
        return !name.startsWith(".") && !name.equals(LOST_AND_FOUND);
    }

    private static int number(String name, int digits) {
        if (name.length() != digits) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
