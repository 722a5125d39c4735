package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of real systems against what people made of them: time, level and content of each. */
final class LogHubTest {

    /** A day after the last of the lines without a year were collected, so that their year is known. */
    private static final Instant NOW = Instant.parse("2017-12-31T00:00:00Z");

    private static final ZoneId ZONE = ZoneOffset.UTC;

    @ParameterizedTest
    @CsvSource({
        "Android,   Date Time,  MM-dd HH:mm:ss.SSS",
        "Apache,    Time,       EEE MMM dd HH:mm:ss yyyy",
        "BGL,       Timestamp,  epoch",
        "HDFS,      Date Time,  yyMMdd HHmmss",
        "OpenSSH,   Date Day Time, MMM d HH:mm:ss",
        "Spark,     Date Time,  yy/MM/dd HH:mm:ss",
        "Windows,   Date Time,  yyyy-MM-dd HH:mm:ss",
        "Zookeeper, Date Time,  'yyyy-MM-dd HH:mm:ss,SSS'"
    })
    void agreesWithTheStructuredTable(String system, String timeColumns, String timePattern) throws IOException {
        Path log = Corpus.need("loghub/" + system + "_2k.log");
        List<Map<String, String>> table = Corpus.table(Corpus.need("loghub/" + system + "_2k.log_structured.csv"));
        List<byte[]> lines = Corpus.lines(log);
        ParserSettings settings = new ParserSettings(ZONE, NOW);
        Detection.Candidate format =
                LogFormats.detect(lines.subList(0, 100), settings).best();
        List<ReadEntry> entries = ReadEntry.readAll(LogFormats.open(format.format(), settings), lines);

        assertThat(entries).hasSameSizeAs(table);
        int times = 0;
        int levels = 0;
        int contents = 0;
        for (int i = 0; i < table.size(); i++) {
            Map<String, String> row = table.get(i);
            ReadEntry entry = entries.get(i);
            times += time(row, timeColumns, timePattern).equals(truncated(entry, timePattern)) ? 1 : 0;
            levels += level(row).equals(String.valueOf(entry.level())) ? 1 : 0;
            contents += entry.content().equals(row.get("Content")) ? 1 : 0;
        }
        System.out.printf(
                "%-10s %-13s entries %d/%d time %d level %d content %d%n",
                system, format.format(), entries.size(), table.size(), times, levels, contents);
        assertThat(List.of(times, levels, contents)).containsExactly(table.size(), table.size(), table.size());
    }

    private static String level(Map<String, String> row) {
        String text = row.get("Level");
        if (text == null) {
            return "null";
        }
        return switch (text) {
            case "V" -> "debug";
            case "D" -> "debug";
            case "I" -> "info";
            case "W" -> "warn";
            case "E" -> "error";
            default -> Level.named(text).orElseThrow().label();
        };
    }

    private static Instant truncated(ReadEntry entry, String timePattern) {
        Instant time = entry.time() == null ? Instant.EPOCH : entry.time();
        return timePattern.equals("epoch") ? Instant.ofEpochSecond(time.getEpochSecond()) : time;
    }

    private static Instant time(Map<String, String> row, String columns, String pattern) {
        StringBuilder text = new StringBuilder();
        for (String column : columns.split(" ")) {
            text.append(text.isEmpty() ? "" : " ").append(row.get(column));
        }
        if (pattern.equals("epoch")) {
            return Instant.ofEpochSecond(Long.parseLong(text.toString()));
        }
        DateTimeFormatterBuilder format = new DateTimeFormatterBuilder().appendPattern(pattern);
        if (!pattern.contains("y")) {
            format.parseDefaulting(ChronoField.YEAR, 2017);
        }
        DateTimeFormatter formatter = format.toFormatter(Locale.ENGLISH);
        return LocalDateTime.parse(text, formatter).atZone(ZONE).toInstant();
    }
}
