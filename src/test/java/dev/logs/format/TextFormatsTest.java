package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape of line against the table of what is recognised in it. */
final class TextFormatsTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-08-01T00:00:00Z"));

    static Stream<LineTable.Row> rows() {
        return LineTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheLine(LineTable.Row row) {
        String format = LogFormats.detect(row.lines(), SETTINGS).best().format();
        assertThat(format).isEqualTo(row.format());
        assertThat(read(format, row.lines())).isEqualTo(row.expected());
    }

    /** Whatever a source was taken for, a line with a time is read as what it is. */
    @ParameterizedTest
    @MethodSource("rows")
    void readsTheLineInASourceOfAnotherFormat(LineTable.Row row) {
        if (!row.expected().get(0).equals("time      null") && !row.format().equals("compose")) {
            assertThat(read("healthapp", row.lines())).isEqualTo(row.expected());
        }
    }

    @Test
    void hasALineOfEveryFormat() {
        List<String> formats =
                LineTable.rows().stream().map(LineTable.Row::format).distinct().toList();
        assertThat(TextCatalog.formats()).extracting(TextFormat::name).isSubsetOf(formats);
    }

    @Test
    void rawKeepsTheLineAsItIs() {
        for (LineTable.Row row : LineTable.rows()) {
            byte[] line = row.lines().get(0);
            EntryDraft draft = new EntryDraft();
            assertThat(LogFormats.open(LogFormats.RAW, SETTINGS).parse(ArrayLine.of(line, 1), draft))
                    .isEqualTo(LineKind.ENTRY);
            assertThat(draft.content).isEqualTo(new String(line, StandardCharsets.UTF_8));
            assertThat(draft.component).isNull();
            assertThat(draft.fields.isEmpty()).isTrue();
        }
    }

    private static List<String> read(String format, List<byte[]> lines) {
        List<String> read = new ArrayList<>();
        for (ReadEntry entry : ReadEntry.readAll(LogFormats.open(format, SETTINGS), lines)) {
            read.add("time      " + entry.time());
            read.add("level     " + entry.level());
            read.add("component " + entry.component());
            read.add("fields    " + entry.fields());
            read.add("content   " + entry.content().replace("\n", "⏎"));
        }
        return read;
    }
}
