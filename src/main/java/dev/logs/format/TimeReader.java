package dev.logs.format;

import java.time.ZoneId;

/**
 * Recognises the form of a time by its first bytes and reads its parts into {@link TimeFields}: date, separator, time of
 * day, zone, and a year at the end. What the parts mean (the year when there is none, local time) is not decided here.
 */
final class TimeReader {

    /** Digits of a time of day without seconds and separators. */
    private static final int CLOCK_TO_MINUTE = 4;

    private final ZoneText zones;
    private boolean clockAllowed;

    /** @param zone of the source, which decides what an abbreviation means that several zones use */
    TimeReader(ZoneId zone) {
        zones = new ZoneText(zone);
    }

    void allowClock() {
        clockAllowed = true;
    }

    /** Reads a time, in brackets or without, at the start of what is left of the line; false when there is none. */
    boolean read(TimeFields fields) {
        if (!fields.skip('[')) {
            return readPlain(fields);
        }
        fields.skipBlanks();
        if (!readPlain(fields)) {
            return false;
        }
        fields.skipBlanks();
        return fields.skip(']');
    }

    /** Reads a text that must be a time as a whole, which may then be a date alone or any number. */
    boolean readWhole(TimeFields fields) {
        trim(fields);
        int from = fields.at;
        if (read(fields) && atEnd(fields)) {
            return true;
        }
        fields.start(fields.line, from, fields.to);
        if (dateAlone(fields)) {
            return true;
        }
        fields.start(fields.line, from, fields.to);
        return EpochText.anySize(fields);
    }

    private boolean readPlain(TimeFields fields) {
        int first = fields.peek();
        if (TimeFields.isDigit(first)) {
            return numeric(fields);
        }
        if (TimeFields.isLetter(first)) {
            return DateText.named(fields) && clockBehindDate(fields);
        }
        return fields.skip('@') && (EpochText.exact(fields, fields.digits()) || EpochText.label(fields));
    }

    private static void trim(TimeFields fields) {
        fields.skipBlanks();
        while (fields.to > fields.at && fields.line[fields.to - 1] == ' ') {
            fields.to--;
        }
    }

    /** Whether nothing follows but the name of the zone in parentheses, as JavaScript and e-mail add it. */
    private static boolean atEnd(TimeFields fields) {
        return fields.at == fields.to || fields.skip(' ') && fields.peek() == '(' && fields.line[fields.to - 1] == ')';
    }

    private static boolean dateAlone(TimeFields fields) {
        int digits = fields.digits();
        boolean read = digits == 0 ? DateText.named(fields) : digits != 6 && DateText.numeric(fields, digits);
        return read && fields.hasYear() && fields.at == fields.to;
    }

    private boolean numeric(TimeFields fields) {
        int digits = fields.digits();
        int behind = fields.peek(digits);
        if (digits <= 2 && behind == ':') {
            return clockAllowed && ClockText.read(fields) && fields.hasSeconds && zoneAndEnd(fields);
        }
        return switch (digits) {
            case 10, 13, 16, 19 -> EpochText.exact(fields, digits);
            case 14, 17 -> DateText.numeric(fields, 8) && ClockText.read(fields) && zoneAndEnd(fields);
            default -> DateText.numeric(fields, digits) && clockBehindDate(fields);
        };
    }

    private boolean clockBehindDate(TimeFields fields) {
        int separator = fields.peek();
        skipSeparator(fields);
        if (separator == ' ' && TimeFields.isLetter(fields.peek()) && TimeNames.weekday(fields) != TimeFields.ABSENT) {
            fields.skipBlanks();
        }
        if (!TimeFields.isDigit(fields.peek()) || !ClockText.read(fields) || !clockFits(fields, separator)) {
            return false;
        }
        return zoneAndEnd(fields);
    }

    /** Steps over what stands between date and time of day: one of many characters, or several spaces. */
    private static void skipSeparator(TimeFields fields) {
        int c = fields.peek();
        if (c == 'T' || c == 't' || c == '_' || c == '-' || c == '.' || c == '/') {
            fields.at++;
            return;
        }
        if (fields.skip(':')) {
            fields.skip(':');
            return;
        }
        fields.skip(',');
        fields.skipBlanks();
    }

    /** Whether date and time of day are written in styles that go together; where they do not, it was something else. */
    private static boolean clockFits(TimeFields fields, int separator) {
        if (!fields.hasYear()) {
            return separator == ' ' && fields.hasSeconds && fields.clockDigits <= 2;
        }
        return fields.clockDigits != CLOCK_TO_MINUTE || separator == 'T';
    }

    private boolean zoneAndEnd(TimeFields fields) {
        if (fields.month == TimeFields.ABSENT || fields.hasYear()) {
            zones.read(fields);
            return !TimeFields.isDigit(fields.peek());
        }
        if (!yearBehind(fields)) {
            zoneOfYearless(fields);
        }
        return fields.atBoundary();
    }

    /** A word apart from a time without a year is a zone only when the year follows it, or nothing; else it is a host. */
    private void zoneOfYearless(TimeFields fields) {
        int start = fields.at;
        if (!zones.read(fields) || yearBehind(fields)) {
            return;
        }
        int next = fields.peek();
        boolean apart = fields.line[start] == ' ' && TimeFields.isLetter(fields.line[fields.at - 1]);
        if (apart && next != ':' && next != ']' && next != -1) {
            fields.at = start;
            fields.offset = TimeFields.ABSENT;
            fields.zone = null;
        }
    }

    /** {@code Wed Jul 29 10:15:30 2026}: only behind the name of a month, since other forms have numbers there. */
    private static boolean yearBehind(TimeFields fields) {
        if (!fields.monthNamed || fields.peek() != ' ' || !TimeFields.isDigit(fields.peek(1))) {
            return false;
        }
        int start = fields.at++;
        if (fields.digits() == 4) {
            int year = fields.number(4);
            int next = fields.peek();
            if (year >= DateText.YEAR_MIN
                    && year <= DateText.YEAR_MAX
                    && (next == ' ' || next == ']' || next == ':' || next == ',' || next == -1)) {
                fields.year = year;
                return true;
            }
        }
        fields.at = start;
        return false;
    }
}
