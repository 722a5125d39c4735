package dev.logs.ingest;

import dev.logs.format.KeyNames;
import dev.logs.format.LineParser;
import dev.logs.format.LogFormats;
import dev.logs.format.ParserSettings;
import dev.logs.format.RecordBounds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The formats of the program.
 *
 * @param zone of times that name none
 * @param keys what the keys of structured records mean
 * @param bounds of one record that spans lines
 */
public record KnownFormats(ZoneId zone, KeyNames keys, RecordBounds bounds) implements InputFormats {

    /** Keys mean what they usually mean, and records have the usual bounds. */
    public KnownFormats(ZoneId zone) {
        this(zone, KeyNames.USUAL, RecordBounds.DEFAULT);
    }

    @Override
    public String detect(List<byte[]> firstLines, Instant lastWritten) {
        return LogFormats.detect(firstLines, settings(lastWritten)).best().format();
    }

    @Override
    public LineParser open(String format, Instant lastWritten) {
        return LogFormats.open(format, settings(lastWritten));
    }

    @Override
    public LineParser openPlainText(Instant lastWritten) {
        return LogFormats.open(LogFormats.TEXT, settings(lastWritten));
    }

    /** What parsers are told of a source. */
    public ParserSettings settings(Instant lastWritten) {
        return new ParserSettings(zone, lastWritten, keys, bounds);
    }
}
