package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One line of each shape, and all that is recognised in it. The table is a resource, in blocks: format; line, with an
 * arrow where another line begins; then time, level, component, fields and content of each entry.
 */
final class TextFormatsTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-08-01T00:00:00Z"));

    record Case(String format, String line, List<String> expected) {
        @Override
        public String toString() {
            return format + ": " + line;
        }
    }

    static Stream<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        String table = new String(
                TextFormatsTest.class
                        .getResourceAsStream("/format/text-lines.txt")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String block : table.split("\n\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("## ")).toList();
            if (!lines.isEmpty()) {
                cases.add(new Case(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheLine(Case test) {
        List<byte[]> lines = new ArrayList<>();
        for (String line : test.line().replace("␛", "\u001b").split("⏎", -1)) {
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        String format = LogFormats.detect(lines, SETTINGS).best().format();
        List<ReadEntry> entries = ReadEntry.readAll(LogFormats.open(format, SETTINGS), lines);
        List<String> actual = new ArrayList<>();
        for (ReadEntry entry : entries) {
            actual.add("time      " + entry.time());
            actual.add("level     " + entry.level());
            actual.add("component " + entry.component());
            actual.add("fields    " + entry.fields());
            actual.add("content   " + entry.content().replace("\n", "⏎"));
        }
        assertThat(format).isEqualTo(test.format());
        assertThat(actual).isEqualTo(test.expected());
    }
}
