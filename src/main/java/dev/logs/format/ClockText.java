package dev.logs.format;

/**
 * Reads the time of day: {@code 10:15:30}, {@code 10.15.30.675872}, {@code 101530}, {@code 1:02:03 PM}, with fractions
 * after {@code . , :} to the nanosecond. Fields out of range are refused; {@code :60} is taken as a leap second.
 */
final class ClockText {

    private static final int NANO_DIGITS = 9;
    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private ClockText() {}

    /** Reads from the first digit of the hour; false when what stands there is no time of day. */
    static boolean read(TimeFields fields) {
        int digits = fields.digits();
        fields.clockDigits = digits;
        boolean read =
                switch (digits) {
                    case 1, 2 -> separated(fields, digits);
                    case 4, 6, 9 -> compact(fields, digits);
                    default -> false;
                };
        return read && meridiem(fields) && inRange(fields);
    }

    /** {@code HHmm}, {@code HHmmss} or {@code HHmmssSSS}. */
    private static boolean compact(TimeFields fields, int digits) {
        fields.hour = fields.number(2);
        fields.minute = fields.number(2);
        if (digits >= 6) {
            fields.second = fields.number(2);
            fields.hasSeconds = true;
        }
        if (digits == 9) {
            fields.nanos = fields.number(3) * 1_000_000;
        } else if (digits == 6) {
            fraction(fields, '.');
        }
        return true;
    }

    private static boolean separated(TimeFields fields, int hourDigits) {
        fields.hour = fields.number(hourDigits);
        int separator = fields.peek();
        if (!isSeparator(separator)) {
            return false;
        }
        fields.at++;
        int minuteDigits = fields.digits();
        if (minuteDigits != 2 && !(minuteDigits == 1 && separator == ':')) {
            return false;
        }
        fields.minute = fields.number(minuteDigits);
        if (fields.peek() == separator && TimeFields.isDigit(fields.peek(1))) {
            return seconds(fields, separator);
        }
        return separator == ':' && minuteDigits == 2;
    }

    private static boolean isSeparator(int c) {
        return c == ':' || c == '.' || c == '-' || c == '_';
    }

    private static boolean seconds(TimeFields fields, int separator) {
        fields.at++;
        int digits = fields.digits();
        if (digits != 2 && !(digits == 1 && separator == ':')) {
            return false;
        }
        fields.second = fields.number(digits);
        fields.hasSeconds = true;
        fraction(fields, separator);
        return true;
    }

    /** Reads an optional fraction; without one, nothing is read. */
    private static void fraction(TimeFields fields, int clockSeparator) {
        int mark = fields.peek();
        if (mark != '.' && mark != ',' && mark != ':' && !(mark == '-' && clockSeparator == '-')) {
            return;
        }
        int start = fields.at++;
        int digits = fields.digits();
        if (mark == '.' && digits > 0) {
            fields.nanos = fractionNanos(fields, digits);
        } else if (digits == 3 || digits == 6 || digits == NANO_DIGITS) {
            fields.nanos = fractionNanos(fields, digits);
        } else if (mark == ':' && (digits == 1 || digits == 2)) {
            // Programs that write the milliseconds as a number of their own do not pad it.
            fields.nanos = fields.number(digits) * 1_000_000;
        } else {
            fields.at = start;
        }
    }

    /** Reads digits behind a point as nanoseconds; what is smaller is cut off. */
    static int fractionNanos(TimeFields fields, int digits) {
        int kept = Math.min(digits, NANO_DIGITS);
        int nanos = fields.number(kept) * POWERS_OF_TEN[NANO_DIGITS - kept];
        while (TimeFields.isDigit(fields.peek())) {
            fields.at++;
        }
        return nanos;
    }

    /** Reads an optional AM or PM, also behind a space of any kind; false when it contradicts the hour. */
    private static boolean meridiem(TimeFields fields) {
        int gap = gapLength(fields);
        int half = fields.peek(gap) | 0x20;
        int end = gap + 2;
        if ((half != 'a' && half != 'p')
                || (fields.peek(gap + 1) | 0x20) != 'm'
                || TimeFields.isLetter(fields.peek(end))
                || TimeFields.isDigit(fields.peek(end))) {
            return true;
        }
        if (fields.hour < 1 || fields.hour > 12) {
            return false;
        }
        fields.hour = fields.hour % 12 + (half == 'p' ? 12 : 0);
        fields.hasMeridiem = true;
        fields.at += end;
        return true;
    }

    /** Newer Java writes U+202F, a narrow space that does not break, before AM and PM: bytes E2 80 AF. */
    private static int gapLength(TimeFields fields) {
        if (fields.peek() == ' ') {
            return 1;
        }
        boolean narrow = fields.peek() == (byte) 0xe2 && fields.peek(1) == (byte) 0x80 && fields.peek(2) == (byte) 0xaf;
        return narrow ? 3 : 0;
    }

    private static boolean inRange(TimeFields fields) {
        return fields.hour <= 23 && fields.minute <= 59 && fields.second <= 60 && !TimeFields.isDigit(fields.peek());
    }
}
