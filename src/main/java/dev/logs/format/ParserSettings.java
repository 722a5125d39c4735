package dev.logs.format;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What the parsers of one source are told from outside.
 *
 * @param zone of times that name none
 * @param now the present, or when the source was last written: times without a year or a day lie before it
 */
public record ParserSettings(ZoneId zone, Instant now) {}
