package dev.logs.entry;

import dev.logs.error.UsageException;
import java.time.ZoneId;

/**
 * Writes times in one zone and form, fast and without garbage: the offset is remembered between two changes of clocks, the
 * date for a day. One thread.
 */
public final class TimePrinter {

    private final ZoneOffsets offsets;
    private final TimePattern pattern;
    private final PrintedTime time = new PrintedTime();
    private final PrintedText text;

    private TimePrinter(ZoneId zone, TimePattern pattern) {
        this.offsets = new ZoneOffsets(zone);
        this.pattern = pattern;
        this.text = new PrintedText(pattern.lengthMax());
    }

    /**
     * ISO 8601 with offset: {@code 2026-07-29T10:15:30.123+02:00}, {@code Z} in UTC; no, three, six or nine digits of
     * fraction, as many as are needed.
     */
    public static TimePrinter iso(ZoneId zone) {
        return new TimePrinter(zone, TimePattern.ISO);
    }

    /**
     * A pattern of letters, as in {@code yyyy-MM-dd HH:mm:ss.SSS}.
     *
     * @throws UsageException when the pattern has a letter that {@link TimePattern} does not know
     */
    public static TimePrinter of(String pattern, ZoneId zone) {
        return new TimePrinter(zone, TimePattern.parse(pattern));
    }

    /**
     * Appends a time.
     *
     * @param epoch Unix seconds
     * @param nanos 0..999999999
     */
    public void print(long epoch, int nanos, StringBuilder out) {
        time.set(epoch, nanos, offsets.at(epoch));
        text.clear();
        pattern.print(time, text);
        text.appendTo(out);
    }
}
