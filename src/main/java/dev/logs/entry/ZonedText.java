package dev.logs.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Takes the zone off the end of a time: {@code Z}, {@code +02:00}, {@code +0200}, {@code +02}, {@code UTC},
 * {@code Europe/Berlin}, {@code [Europe/Berlin]}. An offset before a name in brackets wins over the name.
 *
 * @param body what is left of the text
 * @param zone the zone that stood behind it, or null
 */
record ZonedText(String body, @Nullable ZoneId zone) {

    private static final int SECONDS_MAX = 18 * 3_600;

    static ZonedText split(String text) {
        ZonedText bracketed = bracketed(text);
        if (bracketed != null) {
            ZonedText offset = offset(bracketed.body);
            return offset.zone == null ? bracketed : offset;
        }
        int space = text.lastIndexOf(' ');
        if (space > 0 && space + 1 < text.length() && TextCursor.isLetter(text.charAt(space + 1))) {
            ZoneId named = named(text.substring(space + 1));
            return named == null
                    ? new ZonedText(text, null)
                    : new ZonedText(text.substring(0, space).stripTrailing(), named);
        }
        return offset(text);
    }

    private static @Nullable ZonedText bracketed(String text) {
        int bracket = text.endsWith("]") ? text.indexOf('[') : -1;
        if (bracket <= 0) {
            return null;
        }
        ZoneId named = named(text.substring(bracket + 1, text.length() - 1));
        return named == null ? null : new ZonedText(text.substring(0, bracket).stripTrailing(), named);
    }

    private static @Nullable ZoneId named(String name) {
        if (name.equalsIgnoreCase("Z") || name.equalsIgnoreCase("UTC") || name.equalsIgnoreCase("GMT")) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Takes off a Z or an offset in digits. */
    private static ZonedText offset(String text) {
        int last = text.length() - 1;
        if (last > 0 && (text.charAt(last) | 0x20) == 'z' && TextCursor.isDigit(text.charAt(last - 1))) {
            return new ZonedText(text.substring(0, last), ZoneOffset.UTC);
        }
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        ZoneId zone = sign > 0 && hasClock(text, sign) ? digits(text, sign) : null;
        return zone == null
                ? new ZonedText(text, null)
                : new ZonedText(text.substring(0, sign).stripTrailing(), zone);
    }

    /** Whether a time of day stands before the index, so that a hyphen there is no part of a date. */
    private static boolean hasClock(String text, int index) {
        int colon = text.indexOf(':');
        int letter = Math.max(text.indexOf('T'), text.indexOf('t'));
        return colon >= 0 && colon < index
                || letter > 0 && letter < index && TextCursor.isDigit(text.charAt(letter - 1));
    }

    private static @Nullable ZoneId digits(String text, int sign) {
        TextCursor cursor = new TextCursor(text);
        cursor.advance(sign + 1);
        int digits = cursor.digits();
        if (digits != 2 && digits != 4) {
            return null;
        }
        int hours = (int) cursor.number(2);
        int minutes = digits == 4 ? (int) cursor.number(2) : behindColon(cursor);
        int seconds = behindColon(cursor);
        int total = hours * 3_600 + minutes * 60 + seconds;
        if (!cursor.atEnd() || minutes > 59 || seconds > 59 || total > SECONDS_MAX) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(text.charAt(sign) == '-' ? -total : total);
    }

    /** Two digits behind a colon, or 0 with nothing read. */
    private static int behindColon(TextCursor cursor) {
        if (cursor.peek() != ':' || !TextCursor.isDigit(cursor.peek(1)) || !TextCursor.isDigit(cursor.peek(2))) {
            return 0;
        }
        cursor.advance(1);
        return (int) cursor.number(2);
    }
}
