package dev.logs.format;

import dev.logs.entry.ZoneOffsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the zone behind a time of day: {@code Z}, {@code +02}, {@code +0200}, {@code +02:00}, {@code UTC},
 * {@code GMT+2}, {@code CEST}, {@code Europe/Berlin}, {@code [Europe/Berlin]}; next to the time or behind one space.
 */
final class ZoneText {

    private static final int HOURS_MAX = 18;

    private final ZoneRegions regions = new ZoneRegions();
    private final ZoneAbbreviations abbreviations;

    /** @param zone of the source, which decides what an abbreviation means that several zones use */
    ZoneText(ZoneId zone) {
        abbreviations = new ZoneAbbreviations(zone);
    }

    /** Reads a zone into the fields; when there is none, nothing is read. */
    boolean read(TimeFields fields) {
        int start = fields.at;
        boolean spaced = fields.skip(' ');
        int c = fields.peek();
        boolean read;
        if (c == '+' || c == '-') {
            read = offset(fields, spaced);
        } else if (TimeFields.isLetter(c)) {
            read = name(fields);
        } else {
            read = c == '[' && !spaced && bracketed(fields);
        }
        if (!read) {
            fields.at = start;
            fields.offset = TimeFields.ABSENT;
            return false;
        }
        if (fields.peek() == '[') {
            bracketed(fields);
        }
        return true;
    }

    /** {@code +hh}, {@code +hhmm}, {@code +hh:mm}; behind a space only with minutes. */
    private static boolean offset(TimeFields fields, boolean minutesNeeded) {
        int sign = fields.peek() == '-' ? -1 : 1;
        fields.at++;
        int digits = fields.digits();
        if (digits != 2 && digits != 4) {
            return false;
        }
        int hours = fields.number(2);
        int minutes = digits == 4 ? fields.number(2) : minutes(fields);
        boolean hasMinutes = minutes != TimeFields.ABSENT;
        if (hours > HOURS_MAX || (hasMinutes && minutes > 59) || (minutesNeeded && !hasMinutes)) {
            return false;
        }
        fields.offset = sign * (hours * 3600 + (hasMinutes ? minutes * 60 : 0));
        return fields.atBoundary();
    }

    private static int minutes(TimeFields fields) {
        if (fields.peek() != ':' || !TimeFields.isDigit(fields.peek(1)) || !TimeFields.isDigit(fields.peek(2))) {
            return TimeFields.ABSENT;
        }
        fields.at++;
        return fields.number(2);
    }

    private boolean name(TimeFields fields) {
        int letters = fields.letters();
        int behind = fields.peek(letters);
        if (behind == '/') {
            return region(fields);
        }
        if (letters == 1) {
            return zulu(fields);
        }
        int found = abbreviations.offset(fields.line, fields.at, letters);
        if (found == TimeFields.ABSENT || TimeFields.isDigit(behind) || behind == '-' && letters > 3) {
            return false;
        }
        fields.at += letters;
        fields.offset = found;
        if (found == 0 && (behind == '+' || behind == '-')) {
            return behindUtc(fields);
        }
        return true;
    }

    private static boolean zulu(TimeFields fields) {
        if ((fields.peek() | 0x20) != 'z' || TimeFields.isDigit(fields.peek(1)) || fields.peek(1) == '_') {
            return false;
        }
        fields.at++;
        fields.offset = 0;
        return true;
    }

    /** {@code GMT+2}, {@code UTC-05:30}, {@code GMT+0200}. */
    private static boolean behindUtc(TimeFields fields) {
        int sign = fields.peek();
        boolean single =
                fields.digits() == 0 && TimeFields.isDigit(fields.peek(1)) && !TimeFields.isDigit(fields.peek(2));
        if (!single) {
            int start = fields.at;
            if (!offset(fields, false)) {
                fields.at = start;
                fields.offset = 0;
            }
            return true;
        }
        fields.at++;
        fields.offset = fields.number(1) * (sign == '-' ? -3600 : 3600);
        int minutes = minutes(fields);
        if (minutes != TimeFields.ABSENT) {
            fields.offset += (sign == '-' ? -60 : 60) * minutes;
        }
        return true;
    }

    /** {@code [Europe/Berlin]}, {@code [UTC]}. An offset that stands before it is the more exact of the two and wins. */
    private boolean bracketed(TimeFields fields) {
        int start = fields.at++;
        int offset = fields.offset;
        boolean read = TimeFields.isLetter(fields.peek()) && name(fields) && fields.skip(']');
        if (offset != TimeFields.ABSENT || !read) {
            fields.offset = offset;
            fields.zone = null;
        }
        if (!read) {
            fields.at = start;
        }
        return read;
    }

    private boolean region(TimeFields fields) {
        int end = fields.at;
        while (end < fields.to && isNameByte(fields.line[end])) {
            end++;
        }
        @Nullable ZoneOffsets found = regions.find(fields.line, fields.at, end);
        if (found == null) {
            return false;
        }
        fields.zone = found;
        fields.at = end;
        return true;
    }

    private static boolean isNameByte(int c) {
        return TimeFields.isLetter(c) || TimeFields.isDigit(c) || c == '/' || c == '_' || c == '-' || c == '+';
    }
}
