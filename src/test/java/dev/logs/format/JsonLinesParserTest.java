package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the records of known log libraries, and how lines that are not one object are answered. */
final class JsonLinesParserTest {

    private static final Instant NOW = Instant.parse("2026-03-21T00:00:00Z");
    private static final String TIME = "2026-03-20T10:15:30.123Z";

    private final JsonLinesParser parser = new JsonLinesParser(new ParserSettings(ZoneOffset.UTC, NOW));

    @Test
    void readsPino() {
        EntryDraft entry = entry("{\"level\":30,\"time\":1774001730123,\"pid\":7,\"hostname\":\"h\",\"name\":\"api\","
                + "\"msg\":\"hi\",\"req\":{\"id\":1.0}}");
        assertThat(told(entry)).isEqualTo(TIME + " info api hi");
        assertThat(entry.fields.toJson()).isEqualTo("{\"pid\":7,\"hostname\":\"h\",\"req\":{\"id\":1.0}}");
    }

    @Test
    void readsBunyan() {
        EntryDraft entry = entry("{\"name\":\"api\",\"hostname\":\"h\",\"pid\":7,\"level\":50,\"msg\":\"hi\","
                + "\"time\":\"2026-03-20T10:15:30.123Z\",\"v\":0}");
        assertThat(told(entry)).isEqualTo(TIME + " error api hi");
        assertThat(entry.fields.toJson()).isEqualTo("{\"hostname\":\"h\",\"pid\":7,\"v\":0}");
    }

    @Test
    void readsZap() {
        EntryDraft entry =
                entry("{\"level\":\"warn\",\"ts\":1774001730.123,\"logger\":\"http\",\"caller\":\"a/b.go:12\","
                        + "\"msg\":\"hi\",\"error\":\"refused\"}");
        assertThat(told(entry)).isEqualTo(TIME + " warn http hi");
        assertThat(entry.error).isNull();
        assertThat(entry.fields.toJson()).isEqualTo("{\"caller\":\"a/b.go:12\",\"error\":\"refused\"}");
    }

    @Test
    void readsSlogWithAnOffsetLevelAndKeepsIt() {
        EntryDraft entry = entry("{\"time\":\"2026-03-20T11:15:30.123+01:00\",\"level\":\"INFO+2\","
                + "\"source\":{\"function\":\"f\",\"line\":3},\"msg\":\"hi\"}");
        assertThat(told(entry)).isEqualTo(TIME + " notice - hi");
        assertThat(entry.fields.toJson())
                .isEqualTo("{\"source\":{\"function\":\"f\",\"line\":3},\"level\":\"INFO+2\"}");
    }

    @Test
    void readsLogrus() {
        EntryDraft entry = entry("{\"level\":\"warning\",\"msg\":\"hi\",\"time\":\"" + TIME + "\",\"size\":10}");
        assertThat(told(entry)).isEqualTo(TIME + " warn - hi");
    }

    @Test
    void readsLog4jJsonLayout() {
        EntryDraft entry = entry("{\"instant\":{\"epochSecond\":1774001730,\"nanoOfSecond\":123000000},"
                + "\"thread\":\"main\",\"level\":\"FATAL\",\"loggerName\":\"a.B\",\"message\":\"hi\"}");
        assertThat(told(entry)).isEqualTo(TIME + " fatal a.B hi");
        assertThat(entry.fields.toJson()).isEqualTo("{\"thread\":\"main\"}");
        EntryDraft older =
                entry("{\"timeMillis\":1774001730123,\"level\":\"INFO\",\"loggerName\":\"a.B\",\"message\":\"hi\"}");
        assertThat(told(older)).isEqualTo(TIME + " info a.B hi");
    }

    @Test
    void readsLogstash() {
        EntryDraft entry = entry("{\"@timestamp\":\"2026-03-20T10:15:30.123Z\",\"@version\":\"1\",\"message\":\"hi\","
                + "\"logger_name\":\"a.B\",\"level\":\"ERROR\",\"level_value\":40000,\"tags\":[\"x\",\"y\"]}");
        assertThat(told(entry)).isEqualTo(TIME + " error a.B hi");
        assertThat(entry.tags).containsExactly("x", "y");
        assertThat(entry.fields.toJson()).isEqualTo("{\"@version\":\"1\",\"level_value\":40000}");
    }

    @Test
    void readsDockerJsonFile() {
        EntryDraft entry = entry("{\"log\":\"hi\\n\",\"stream\":\"stderr\",\"time\":\"" + TIME + "\"}");
        assertThat(entry.content).isEqualTo("hi");
        assertThat(entry.error).isTrue();
        assertThat(entry.level).isEqualTo(EntryDraft.NO_LEVEL);
        assertThat(entry.fields.toJson()).isNull();
    }

    @Test
    void readsOpenTelemetry() {
        EntryDraft entry = entry("{\"timeUnixNano\":\"1774001730123000000\",\"severityNumber\":17,"
                + "\"severityText\":\"Error\",\"body\":{\"stringValue\":\"hi\"},\"attributes\":[{\"key\":\"a\",\"value\":"
                + "{\"intValue\":\"5\"}}],\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":"
                + "{\"stringValue\":\"shop\"}},{\"key\":\"host\",\"value\":{\"stringValue\":\"h\"}}]}}");
        assertThat(told(entry)).isEqualTo(TIME + " error shop hi");
        assertThat(entry.fields.toJson())
                .isEqualTo("{\"severityNumber\":17,\"attributes\":{\"a\":5},\"resource.attributes\":{\"host\":\"h\"}}");
    }

    @Test
    void readsGelf() {
        EntryDraft entry = entry("{\"version\":\"1.1\",\"host\":\"h\",\"short_message\":\"hi\","
                + "\"timestamp\":1774001730.123,\"level\":3,\"_user\":\"u\"}");
        assertThat(told(entry)).isEqualTo(TIME + " error - hi");
        assertThat(entry.fields.toJson()).isEqualTo("{\"version\":\"1.1\",\"host\":\"h\",\"_user\":\"u\"}");
    }

    @Test
    void readsElasticCommonSchema() {
        EntryDraft dotted = entry("{\"@timestamp\":\"" + TIME + "\",\"log.level\":\"warn\",\"message\":\"hi\","
                + "\"log.logger\":\"a.B\",\"ecs.version\":\"1.6\"}");
        assertThat(told(dotted)).isEqualTo(TIME + " warn a.B hi");
        EntryDraft nested = entry("{\"@timestamp\":\"" + TIME + "\",\"log\":{\"level\":\"warn\",\"logger\":\"a.B\","
                + "\"file\":{\"line\":3}},\"message\":\"hi\"}");
        assertThat(told(nested)).isEqualTo(TIME + " warn a.B hi");
        assertThat(nested.fields.toJson()).isEqualTo("{\"log\":{\"file\":{\"line\":3}}}");
    }

    @Test
    void readsGoogleCloud() {
        EntryDraft entry = entry("{\"severity\":\"NOTICE\",\"timestamp\":\"" + TIME + "\","
                + "\"jsonPayload\":{\"message\":\"hi\",\"n\":1},\"logName\":\"l\"}");
        assertThat(told(entry)).isEqualTo(TIME + " notice - hi");
        assertThat(entry.fields.toJson()).isEqualTo("{\"jsonPayload\":{\"n\":1},\"logName\":\"l\"}");
        EntryDraft proto = entry("{\"severity\":\"INFO\",\"timestamp\":{\"seconds\":1774001730,\"nanos\":123000000},"
                + "\"textPayload\":\"hi\"}");
        assertThat(told(proto)).isEqualTo(TIME + " info - hi");
    }

    @Test
    void readsTheJournalsJson() {
        EntryDraft entry = entry("{\"__REALTIME_TIMESTAMP\":\"1774001730123000\",\"PRIORITY\":\"4\","
                + "\"MESSAGE\":[104,195,169,0],\"SYSLOG_IDENTIFIER\":\"sshd\",\"_PID\":\"12\"}");
        assertThat(told(entry)).isEqualTo(TIME + " warn sshd hé\0");
        assertThat(entry.fields.toJson()).isEqualTo("{\"_PID\":\"12\"}");
    }

    @Test
    void readsSerilogAndItsMissingLevel() {
        EntryDraft entry = entry("{\"@t\":\"" + TIME + "\",\"@mt\":\"hi {User}\",\"@m\":\"hi ann\",\"User\":\"ann\"}");
        assertThat(told(entry)).isEqualTo(TIME + " info - hi ann");
        assertThat(entry.fields.toJson()).isEqualTo("{\"@mt\":\"hi {User}\",\"User\":\"ann\"}");
        assertThat(entry("{\"@t\":\"" + TIME + "\",\"@l\":\"Fatal\",\"@mt\":\"hi\"}").level)
                .isEqualTo(Level.FATAL.stored());
    }

    @Test
    void readsStructlogMongoPythonAndMonolog() {
        assertThat(told(entry("{\"event\":\"hi\",\"level\":\"info\",\"timestamp\":\"" + TIME + "\",\"logger\":\"a\"}")))
                .isEqualTo(TIME + " info a hi");
        assertThat(told(entry(
                        "{\"t\":{\"$date\":\"" + TIME + "\"},\"s\":\"I\",\"c\":\"NETWORK\",\"id\":1,\"msg\":\"hi\"}")))
                .isEqualTo(TIME + " info NETWORK hi");
        assertThat(
                        told(
                                entry(
                                        "{\"asctime\":\"2026-03-20 10:15:30,123\",\"levelname\":\"CRITICAL\",\"name\":\"a.b\",\"message\":\"hi\"}")))
                .isEqualTo(TIME + " critical a.b hi");
        assertThat(told(entry(
                        "{\"message\":\"hi\",\"context\":{},\"level\":550,\"level_name\":\"ALERT\",\"channel\":\"app\","
                                + "\"datetime\":\"" + TIME + "\"}")))
                .isEqualTo(TIME + " alert app hi");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"TRACE\"', 1",
        "'\"Warning\"', 30",
        "'\"E\"', 254",
        "'\"DEBUG-4\"', 1",
        "'\"ERROR+4\"', 40",
        "0, 60",
        "6, 10",
        "7, 0",
        "10, 1",
        "20, 0",
        "35, 10",
        "60, 60",
        "100, 0",
        "250, 20",
        "600, 60",
        "'\"30\"', 10"
    })
    void readsLevels(String json, int stored) {
        assertThat(entry("{\"msg\":\"m\",\"level\":" + json + "}").level).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"odd\"", "12345", "-1", "1.5", "true", "{\"a\":1}", "[1]", "null", "\"\"", "\"+\"", "\"INFO+\""
            })
    void keepsLevelsThatItDoesNotKnow(String json) {
        EntryDraft entry = entry("{\"msg\":\"m\",\"level\":" + json + "}");
        assertThat(entry.level).isEqualTo(EntryDraft.NO_LEVEL);
        assertThat(entry.fields.toJson()).isEqualTo("{\"level\":" + json + "}");
    }

    @Test
    void believesWeakNamesOnlyBesideTimeAndLevel() {
        EntryDraft person = entry("{\"msg\":\"m\",\"name\":\"Ann\"}");
        assertThat(person.component).isNull();
        assertThat(person.fields.toJson()).isEqualTo("{\"name\":\"Ann\"}");
    }

    @Test
    void honoursItsOwnNames() {
        EntryDraft entry =
                entry("{\"context\":\"Ctx\",\"src\":\"a.b\",\"tags\":[\"t\"],\"job_id\":\"j\",\"error\":true,"
                        + "\"message\":\"m\",\"logger\":\"l\"}");
        assertThat(entry.context).isEqualTo("Ctx");
        assertThat(entry.src).isEqualTo("a.b");
        assertThat(entry.component).isEqualTo("l");
        assertThat(entry.tags).containsExactly("t");
        assertThat(entry.jobId).isEqualTo("j");
        assertThat(entry.error).isTrue();
        assertThat(entry.fields.toJson()).isNull();
    }

    @Test
    void keepsOwnNamesOfAnotherTypeAsFields() {
        String json = "{\"context\":{\"a\":1},\"src\":7,\"tags\":[\"t\",1],\"job_id\":8,\"error\":{\"kind\":\"x\"}}";
        EntryDraft entry = entry(json);
        assertThat(entry.tags).isEmpty();
        assertThat(entry.fields.toJson()).isEqualTo(json);
        assertThat(entry.content).isEqualTo(json);
    }

    @Test
    void keepsNumbersAndDuplicatesAsWritten() {
        String members =
                "\"a\":1,\"b\":1.0,\"c\":1e400,\"d\":123456789012345678901234567890,\"a\":-0.0, \"e\" : [ 1 ,2 ]";
        assertThat(entry("{\"msg\":\"m\"," + members + "}").fields.toJson()).isEqualTo("{" + members + "}");
        EntryDraft twice = entry("{\"msg\":\"1\",\"msg\":\"2\"}");
        assertThat(twice.content).isEqualTo("1");
        assertThat(twice.fields.toJson()).isEqualTo("{\"msg\":\"2\"}");
    }

    @Test
    void usesItsZoneForTimesWithoutOne() {
        JsonLinesParser brussels = new JsonLinesParser(new ParserSettings(ZoneId.of("Europe/Brussels"), NOW));
        EntryDraft entry = ParsedLines.entries(brussels, "{\"time\":\"2026-03-20 11:15:30.123\",\"msg\":\"m\"}")
                .get(0);
        assertThat(Instant.ofEpochSecond(entry.epoch, entry.nanos)).isEqualTo(TIME);
    }

    @Test
    void keepsWhatIsNoTime() {
        EntryDraft entry = entry("{\"time\":\"soon\",\"ts\":12.5,\"msg\":\"m\",\"timeUnixNano\":\"0\"}");
        assertThat(entry.hasTime).isFalse();
        assertThat(entry.fields.toJson()).isEqualTo("{\"ts\":12.5,\"timeUnixNano\":\"0\",\"time\":\"soon\"}");
    }

    @Test
    void collectsObjectsOverManyLines() {
        String pretty = "{\n  \"time\": \"" + TIME
                + "\",\n  \"msg\": \"a } b\",\n  \"x\": {\n    \"y\": [\n      1\n    ]\n  }\n}\n";
        List<ParsedLines.Answer> answers = ParsedLines.parse(parser, pretty + "{\"msg\":\"next\"}\n");
        assertThat(answers.stream().map(ParsedLines.Answer::kind).filter(kind -> kind != LineKind.CONSUMED))
                .containsExactly(LineKind.ENTRY, LineKind.ENTRY);
        EntryDraft first = answers.get(8).draft();
        assertThat(first.content).isEqualTo("a } b");
        assertThat(first.fields.toJson()).isEqualTo("{\"x\": {\"y\": [1]}}");
    }

    @Test
    void givesOutWhatWasCollectedInVain() {
        List<ParsedLines.Answer> answers = ParsedLines.parse(parser, "{\n \"a\": 1,\n oops\n");
        assertThat(answers).hasSize(4);
        assertThat(answers.get(3).kind()).isEqualTo(LineKind.UNPARSABLE);
        assertThat(answers.get(3).draft().content).isEqualTo("{\n \"a\": 1,\n oops");
    }

    @Test
    void boundsWhatItCollects() {
        JsonLinesParser bounded =
                new JsonLinesParser(new ParserSettings(ZoneOffset.UTC, NOW), new RecordBounds(3, 1000));
        List<ParsedLines.Answer> answers = ParsedLines.parse(bounded, "{\n\"a\":1,\n\"b\":2,\n{\"msg\":\"m\"}\n");
        assertThat(answers.get(2).kind()).isEqualTo(LineKind.UNPARSABLE);
        assertThat(answers.get(2).draft().content).isEqualTo("{\n\"a\":1,\n\"b\":2,");
        assertThat(answers.get(3).kind()).isEqualTo(LineKind.ENTRY);
    }

    @Test
    void readsArraysOfObjectsAndOtherFraming() {
        String text =
                "[\n{\"msg\":\"1\"},\n  {\"msg\":\"2\"} ,\n{\"msg\":\"3\"}\n]\n[{\"msg\":\"4\"}]\n\u001e{\"msg\":\"5\"}\r\n\n"
                        + "\ufeff{\"msg\":\"6\"}\n[]\n";
        assertThat(ParsedLines.entries(parser, text).stream().map(entry -> entry.content))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(ParsedLines.parse(parser, text)).noneMatch(answer -> answer.kind() == LineKind.UNPARSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "{\"a\":",
                "{\"a\":\"b",
                "{a}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "\"text\"",
                "17",
                "]",
                "{]",
                "{\"a\":01}",
                "[2026-03-20] {\"a\":1}"
            })
    void refusesOtherLines(String text) {
        ParsedLines.Answer answer = ParsedLines.parse(parser, text).get(0);
        if (answer.kind() == LineKind.CONSUMED) {
            // Looked like the first line of a longer object until the source ended.
            answer = ParsedLines.parse(parser, text).get(1);
            assertThat(answer.draft().content).isEqualTo(text);
        }
        assertThat(answer.kind()).isEqualTo(LineKind.UNPARSABLE);
        assertThat(answer.draft().fields.isEmpty()).isTrue();
    }

    @Test
    void survivesDeepNesting() {
        int depth = 100_000;
        for (String text : List.of(
                "{\"msg\":\"m\",\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}",
                "{\"a\":".repeat(depth),
                "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
                "[".repeat(depth))) {
            assertThat(ParsedLines.parse(parser, text).get(0).kind()).isEqualTo(LineKind.UNPARSABLE);
        }
        assertThat(entry("{\"msg\":\"m\",\"a\":" + "[".repeat(500) + "]".repeat(500) + "}").content)
                .isEqualTo("m");
    }

    @Test
    void repairsWhatIsAlmostJson() {
        byte[] text =
                "{\"msg\":\"a?b\tc\0\",\"n\":NaN,\"i\":-Infinity}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        text[9] = (byte) 0xff;
        ParsedLines.Answer answer = ParsedLines.parse(parser, text).get(0);
        assertThat(answer.kind()).isEqualTo(LineKind.ENTRY);
        assertThat(answer.draft().content).isEqualTo("a\ufffdb\tc\0");
        assertThat(answer.draft().fields.toJson()).isEqualTo("{\"n\":\"NaN\",\"i\":\"-Infinity\"}");
    }

    private EntryDraft entry(String json) {
        List<ParsedLines.Answer> answers = ParsedLines.parse(parser, json);
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).kind()).isEqualTo(LineKind.ENTRY);
        return answers.get(0).draft();
    }

    /** Time, level, component and content on one line. */
    private static String told(EntryDraft entry) {
        return (entry.hasTime ? Instant.ofEpochSecond(entry.epoch, entry.nanos) : "-")
                + (" " + (entry.level == EntryDraft.NO_LEVEL ? "-" : Level.display(entry.level)))
                + (" " + (entry.component == null ? "-" : entry.component))
                + (" " + entry.content);
    }
}
