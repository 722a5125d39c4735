package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.error.UsageException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What parsers of text remember from line to line, and what sources are taken for. */
final class TextLineParserTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-08-01T00:00:00Z"));

    @Test
    void aHeaderWithoutMessageIsAnEntryAtTheEnd() {
        List<ReadEntry> entries = read(
                "jul",
                "Oct 18, 2015 6:01:47 PM a.b.Service start",
                "Oct 18, 2015 6:01:48 PM a.b.Service start",
                "WARNING: slow",
                "Oct 18, 2015 6:01:49 PM a.b.Service stop");
        assertThat(entries).extracting(ReadEntry::content).containsExactly("", "slow", "");
        assertThat(entries).extracting(ReadEntry::level).containsExactly(null, "warn", null);
        assertThat(entries)
                .extracting(entry -> String.valueOf(entry.time()))
                .containsExactly("2015-10-18T18:01:47Z", "2015-10-18T18:01:48Z", "2015-10-18T18:01:49Z");
    }

    @Test
    void aLineOfAnotherFormatIsAnEntryOfItsOwn() {
        List<ReadEntry> entries = read(
                "syslog",
                "Jul 29 10:15:30 web-1 app[1]: one",
                "2026-07-29 10:15:31,123 ERROR [main] a.b.C: two",
                "java.lang.IllegalStateException: why",
                "\tat a.b.C.d(C.java:1)",
                "10.0.0.1 - - [29/Jul/2026:10:15:32 +0000] \"GET / HTTP/1.1\" 200 5",
                "Jul 29 10:15:33 web-1 app[1]: three");
        assertThat(entries)
                .extracting(ReadEntry::content)
                .containsExactly(
                        "one",
                        "two\njava.lang.IllegalStateException: why\n\tat a.b.C.d(C.java:1)",
                        "\"GET / HTTP/1.1\" 200 5",
                        "three");
    }

    @Test
    void linesWithoutATagAreKnownByTheirHost() {
        List<ReadEntry> entries = read(
                "syslog",
                "Jul 29 10:15:30 web-1 app[1]: one",
                "Jul 29 10:15:31 web-1 last message repeated 2 times",
                "Jul 29 10:15:32 nobody knows this host");
        assertThat(entries)
                .extracting(ReadEntry::content)
                .containsExactly("one", "last message repeated 2 times", "nobody knows this host");
    }

    @Test
    void theFirstLinesWithoutAStartAreUnparsable() {
        EntryDraft draft = new EntryDraft();
        LineParser parser = LogFormats.open("java", SETTINGS);
        assertThat(parser.parse(ArrayLine.of("\tat a.b.C.d(C.java:1)", 1), draft))
                .isEqualTo(LineKind.UNPARSABLE);
        assertThat(parser.parse(ArrayLine.of("", 2), draft)).isEqualTo(LineKind.UNPARSABLE);
    }

    @Test
    void linesOfAFileWithFewTimesAreEntriesWithTheTimeBeforeThem() {
        List<String> lines = new ArrayList<>(List.of("2026-07-29 10:15:30 started"));
        lines.addAll(Collections.nCopies(100, "a line of output"));
        List<ReadEntry> entries = read(LogFormats.TEXT, lines.toArray(new String[0]));
        assertThat(entries).hasSize(81);
        assertThat(entries.get(0).lines()).isEqualTo(21);
        assertThat(entries.get(80).time()).isEqualTo(Instant.parse("2026-07-29T10:15:30Z"));
    }

    @Test
    void aMessageWhoseLastPartIsMissingIsGivenOut() {
        assertThat(read("cri", "2024-01-01T10:00:00.1Z stdout P half"))
                .extracting(ReadEntry::content)
                .containsExactly("half");
    }

    @Test
    void aCoincidenceIsNoFormat() {
        List<String> prose = new ArrayList<>(Collections.nCopies(30, "The quick brown fox"));
        prose.add("NOTE:  see below");
        assertThat(detect(prose)).isEqualTo(LogFormats.TEXT);
        assertThat(detect(List.of())).isEqualTo(LogFormats.TEXT);
        assertThat(detect(List.of("", " "))).isEqualTo(LogFormats.TEXT);
    }

    @Test
    void aStackTraceDoesNotHideTheFormat() {
        List<String> lines = new ArrayList<>(List.of("2026-07-29 10:15:31,123 ERROR [main] a.b.C: two", "x.Y: why"));
        lines.addAll(Collections.nCopies(90, "\tat a.b.C.d(C.java:1)"));
        assertThat(detect(lines)).isEqualTo("java");
    }

    @Test
    void everyNameOpensAndOthersAreRefusedWithASuggestion() {
        for (String name : LogFormats.names()) {
            assertThat(LogFormats.open(name, SETTINGS)).isNotNull();
            assertThat(LogFormats.description(name)).isNotBlank();
        }
        assertThat(LogFormats.open("log4j", SETTINGS)).isNotNull();
        assertThatThrownBy(() -> LogFormats.open("sislog", SETTINGS))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("sislog");
    }

    private static String detect(List<String> lines) {
        return LogFormats.detect(bytes(lines), SETTINGS).best().format();
    }

    private static List<ReadEntry> read(String format, String... lines) {
        return ReadEntry.readAll(LogFormats.open(format, SETTINGS), bytes(List.of(lines)));
    }

    private static List<byte[]> bytes(List<String> lines) {
        return lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
