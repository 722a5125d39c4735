package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of separated values as entries. */
final class CsvParserTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-03-21T00:00:00Z"));

    private final CsvParser parser = new CsvParser(SETTINGS);

    @Test
    void findsTheColumnsOfAnEntry() {
        EntryDraft entry = ParsedLines.entries(
                        parser,
                        "\ufeffTimestamp,Level,Logger,Message,User,Empty\n2026-03-20 10:15:30,WARN,a.b,hi,ann,\n")
                .get(0);
        assertThat(Instant.ofEpochSecond(entry.epoch)).isEqualTo("2026-03-20T10:15:30Z");
        assertThat(entry.level).isEqualTo(Level.WARN.stored());
        assertThat(entry.component).isEqualTo("a.b");
        assertThat(entry.content).isEqualTo("hi");
        assertThat(entry.fields.toJson()).isEqualTo("{\"User\":\"ann\"}");
    }

    @Test
    void joinsDayAndTimeOfDay() {
        EntryDraft entry = ParsedLines.entries(
                        parser, "LineId,Date,Time,Level,Component,Content\n1,2016-09-28,04:30:30,Info,CBS,Loaded\n")
                .get(0);
        assertThat(Instant.ofEpochSecond(entry.epoch)).isEqualTo("2016-09-28T04:30:30Z");
        assertThat(entry.fields.toJson()).isEqualTo("{\"LineId\":\"1\"}");
    }

    @Test
    void takesADayAloneForATimeWhenThereIsNoOther() {
        EntryDraft entry =
                ParsedLines.entries(parser, "date,msg\n2016-09-28,m\n").get(0);
        assertThat(Instant.ofEpochSecond(entry.epoch)).isEqualTo("2016-09-28T00:00:00Z");
        assertThat(entry.fields.isEmpty()).isTrue();
    }

    @Test
    void readsQuotedCellsOverLines() {
        List<EntryDraft> entries = ParsedLines.entries(
                parser, "msg,a\n\"one, \"\"two\"\"\n\nthree\",1\n\"\",2\n5\" disk,3\n\"x\"y,4\nlast,\"5\"");
        assertThat(entries.stream().map(entry -> entry.content))
                .containsExactly("one, \"two\"\n\nthree", "", "5\" disk", "xy", "last");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void takesTheSeparatorFromTheHeader(String separator) {
        String text = "time,a,msg\n@1774001730,x,m\n".replace(",", separator);
        EntryDraft entry = ParsedLines.entries(parser, text).get(0);
        assertThat(entry.epoch).isEqualTo(1_774_001_730);
        assertThat(entry.fields.toJson()).isEqualTo("{\"a\":\"x\"}");
    }

    @Test
    void keepsWhatTheHeaderDoesNotName() {
        EntryDraft entry = ParsedLines.entries(parser, "msg,,msg\n1,2,3,4\n").get(0);
        assertThat(entry.content).isEqualTo("1");
        assertThat(entry.fields.toJson()).isEqualTo("{\"column_2\":\"2\",\"column_3\":\"3\",\"column_4\":\"4\"}");
    }

    @Test
    void usesTheRowWhereThereIsNoMessage() {
        assertThat(ParsedLines.entries(parser, "a,b\n1,\"2\"\n").get(0).content).isEqualTo("1,\"2\"");
    }

    @Test
    void refusesLinesThatAreNoRows() {
        List<ParsedLines.Answer> answers = ParsedLines.parse(parser, "a,msg\njunk\n\n1,m\n");
        assertThat(answers.stream().map(ParsedLines.Answer::kind))
                .containsExactly(LineKind.CONSUMED, LineKind.UNPARSABLE, LineKind.CONSUMED, LineKind.ENTRY);
        assertThat(answers.get(1).draft().content).isEmpty();
    }

    @Test
    void boundsAnOpenQuote() {
        CsvParser bounded = new CsvParser(SETTINGS, new RecordBounds(3, 1000));
        List<ParsedLines.Answer> answers = ParsedLines.parse(bounded, "a,msg\n1,\"x\ny\nz\n1,m\n2,\"open");
        assertThat(answers.stream().map(ParsedLines.Answer::kind))
                .containsExactly(
                        LineKind.CONSUMED,
                        LineKind.CONSUMED,
                        LineKind.CONSUMED,
                        LineKind.UNPARSABLE,
                        LineKind.ENTRY,
                        LineKind.CONSUMED,
                        LineKind.UNPARSABLE);
        assertThat(answers.get(3).draft().content).isEqualTo("1,\"x\ny\nz");
        assertThat(answers.get(6).draft().content).isEqualTo("2,\"open");
    }
}
