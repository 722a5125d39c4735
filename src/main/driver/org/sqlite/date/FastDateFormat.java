package org.sqlite.date;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.TimeZone;

/**
 * In place of the SQLite driver's class: what a connection reads and writes values of type Date with, made when the first one comes, which
 * in this program none does. The driver's own class reads the names of months and time zones for it at the first connection: a
 * tenth of a short search.
 */
public final class FastDateFormat {

    private final String pattern;
    /** Null for that of the JVM. */
    private final TimeZone zone;

    private FastDateFormat(String pattern, TimeZone zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    /**
     * For times in the zone of the JVM.
     *
     * @param pattern as of {@link SimpleDateFormat}
     */
    public static FastDateFormat getInstance(String pattern) {
        return new FastDateFormat(pattern, null);
    }

    /** The same for times in another zone. */
    public static FastDateFormat getInstance(String pattern, TimeZone zone) {
        return new FastDateFormat(pattern, zone);
    }

    public String format(Date date) {
        return made().format(date);
    }

    /** @throws ParseException when the text is no date of this form */
    public Date parse(String text) throws ParseException {
        return made().parse(text);
    }

    private SimpleDateFormat made() {
        SimpleDateFormat format = new SimpleDateFormat(pattern);
        format.setTimeZone(zone == null ? TimeZone.getDefault() : zone);
        return format;
    }
}
