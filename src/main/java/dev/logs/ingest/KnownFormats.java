package dev.logs.ingest;

import dev.logs.format.LineParser;
import dev.logs.format.LogFormats;
import dev.logs.format.ParserSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The formats of the program.
 *
 * @param zone of times that name none
 */
public record KnownFormats(ZoneId zone) implements InputFormats {

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

    private ParserSettings settings(Instant lastWritten) {
        return new ParserSettings(zone, lastWritten);
    }
}
