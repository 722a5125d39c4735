package dev.logs.format;

import dev.logs.entry.CivilDate;

/**
 * Reads the date in front of a time of day, in any of the orders that logs use. Where the order of three numbers is not
 * clear from their separators and widths, they are left in {@link TimeFields#numbers} for {@link DateOrder}.
 */
final class DateText {

    /** Years outside are no time of a log: more likely a number that looks like one. */
    static final int YEAR_MIN = 1900;

    static final int YEAR_MAX = 2199;

    private DateText() {}

    /** Reads a date that begins with this many digits. */
    static boolean numeric(TimeFields fields, int digits) {
        return switch (digits) {
            case 1, 2 -> shortNumberFirst(fields, digits);
            case 4 -> yearFirst(fields);
            case 6 -> compact(fields, 2);
            case 8 -> compact(fields, 4);
            default -> false;
        };
    }

    /** Reads a date that begins with the name of a month, or of a weekday that is followed by a date. */
    static boolean named(TimeFields fields) {
        int weekday = TimeNames.weekday(fields);
        if (weekday == TimeFields.ABSENT) {
            return monthFirst(fields);
        }
        fields.weekday = weekday;
        if (fields.peek() == ',' || fields.peek() == '.') {
            fields.at++;
        }
        if (fields.peek() != ' ') {
            return false;
        }
        fields.skipBlanks();
        int digits = fields.digits();
        return digits == 0 ? monthFirst(fields) : numeric(fields, digits);
    }

    /** The year that two digits mean: 1970 to 2069. */
    static int fullYear(int twoDigits) {
        return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    /** Whether the date that was read exists; one without a year is checked against a leap year. */
    static boolean exists(TimeFields fields) {
        if (fields.year == TimeFields.ABSENT) {
            return CivilDate.exists(2000, fields.month, fields.day);
        }
        return fields.year >= YEAR_MIN
                && fields.year <= YEAR_MAX
                && CivilDate.exists(fields.year, fields.month, fields.day);
    }

    /** {@code yyyyMMdd} or {@code yyMMdd}. */
    private static boolean compact(TimeFields fields, int yearDigits) {
        int year = fields.number(yearDigits);
        fields.date(yearDigits == 2 ? fullYear(year) : year, fields.number(2), fields.number(2));
        return true;
    }

    /** {@code yyyy-MM-dd} with any separator, {@code yyyy-MMM-dd}, {@code yyyy MMM dd}, or {@code MMdd}. */
    private static boolean yearFirst(TimeFields fields) {
        int head = fields.number(4);
        int separator = fields.peek();
        if (separator == ' ' && !TimeFields.isLetter(fields.peek(1))) {
            fields.month = head / 100;
            fields.day = head % 100;
            return true;
        }
        if (!isSeparator(separator) && separator != ':' && separator != ' ') {
            return false;
        }
        fields.at++;
        fields.year = head;
        fields.month = TimeFields.isLetter(fields.peek()) ? TimeNames.month(fields) : fields.shortNumber();
        if (!fields.skip(separator)) {
            return false;
        }
        if (separator == ' ') {
            fields.skipBlanks();
        }
        fields.day = fields.shortNumber();
        return true;
    }

    private static boolean isSeparator(int c) {
        return c == '-' || c == '/' || c == '.' || c == '_';
    }

    /** {@code dd-MMM-yyyy}, {@code dd MMM}, {@code MM-dd}, or three numbers in an order that is still open. */
    private static boolean shortNumberFirst(TimeFields fields, int digits) {
        int first = fields.number(digits);
        int separator = fields.peek();
        if (isSeparator(separator) || separator == ' ') {
            fields.at++;
        }
        if (TimeFields.isLetter(fields.peek())) {
            fields.day = first;
            return monthAndYear(fields, separator);
        }
        if (!isSeparator(separator)) {
            return false;
        }
        int secondDigits = fields.digits();
        int second = fields.shortNumber();
        if (second == TimeFields.ABSENT) {
            return false;
        }
        if (fields.peek() == separator && TimeFields.isDigit(fields.peek(1))) {
            fields.numbers[0] = first;
            fields.numbers[1] = second;
            return thirdNumber(fields, separator, digits + secondDigits);
        }
        fields.month = first;
        fields.day = second;
        return digits == 2 && secondDigits == 2;
    }

    private static boolean thirdNumber(TimeFields fields, int separator, int digitsBefore) {
        fields.at++;
        int digits = fields.digits();
        // Numbers of one digit around dots are more often a version than a date.
        if (digits != 4 && !(digits == 2 && (digitsBefore == 4 || separator == '/'))) {
            return false;
        }
        fields.numbers[2] = fields.number(digits);
        fields.yearIsLast = digits == 4;
        fields.numbersSeparator = separator;
        return true;
    }

    /** What follows a day: {@code -MMM-yyyy}, {@code  MMM yyyy}, {@code MMMyyyy}, or a month without a year. */
    private static boolean monthAndYear(TimeFields fields, int separator) {
        fields.month = TimeNames.month(fields);
        if (fields.month == TimeFields.ABSENT) {
            return false;
        }
        int behindMonth = fields.at;
        if (separator == ' ') {
            fields.skip(',');
        }
        boolean separated = TimeFields.isLetter(separator) || fields.skip(separator);
        if (!separated || !year(fields)) {
            fields.at = behindMonth;
        }
        return true;
    }

    /** {@code MMM dd}, {@code MMM dd yyyy}, {@code MMM dd, yyyy}, {@code MMM-dd-yyyy}. */
    private static boolean monthFirst(TimeFields fields) {
        fields.month = TimeNames.month(fields);
        int separator = fields.peek();
        if (fields.month == TimeFields.ABSENT || !(isSeparator(separator) || separator == ' ')) {
            return false;
        }
        fields.at++;
        if (separator == ' ') {
            fields.skipBlanks();
        }
        fields.day = fields.shortNumber();
        if (fields.day == TimeFields.ABSENT) {
            return false;
        }
        int behindDay = fields.at;
        fields.skip(',');
        if (!fields.skip(separator) || fields.digits() != 4 || !year(fields)) {
            fields.at = behindDay;
        }
        return true;
    }

    /** Reads a year of four or two digits that is not an hour; false when there is none. */
    private static boolean year(TimeFields fields) {
        int digits = fields.digits();
        if (digits == 4) {
            fields.year = fields.number(4);
            return true;
        }
        if (digits != 2 || fields.peek(2) == ':') {
            return false;
        }
        fields.year = fullYear(fields.number(2));
        return true;
    }
}
