package dev.logs.format;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What the parsers of one source are told from outside.
 *
 * @param zone of times that name none
 * @param now the present, or when the source was last written: times without a year or a day lie before it
 * @param keys what the keys of structured records mean
 * @param bounds of one record that spans lines
 */
public record ParserSettings(ZoneId zone, Instant now, KeyNames keys, RecordBounds bounds) {

    /** Keys mean what they usually mean, and records have the usual bounds. */
    public ParserSettings(ZoneId zone, Instant now) {
        this(zone, now, KeyNames.USUAL, RecordBounds.DEFAULT);
    }

    public ParserSettings withKeys(KeyNames other) {
        return new ParserSettings(zone, now, other, bounds);
    }
}
