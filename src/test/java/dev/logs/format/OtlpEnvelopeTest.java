package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the export requests of OpenTelemetry. */
final class OtlpEnvelopeTest {

    private final JsonLinesParser parser =
            new JsonLinesParser(new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-03-21T00:00:00Z")));
    private final EntryDraft draft = new EntryDraft();

    @Test
    void aRequestIsAnEntryForEachRecord() {
        String request = "{\"resourceLogs\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":"
                + "{\"stringValue\":\"shop\"}}]},\"scopeLogs\":[{\"scope\":{\"name\":\"lib\"},\"logRecords\":["
                + record("one") + "," + record("two") + "]},{\"logRecords\":[]},{\"logRecords\":[" + record("three")
                + "],\"schemaUrl\":\"u\"}]},{\"scopeLogs\":[{\"logRecords\":[" + record("four") + "]}]}]}";
        assertThat(entries(request))
                .containsExactly(
                        "2026-03-20T10:15:30.123Z info shop one {\"scope\":{\"name\":\"lib\"}}",
                        "2026-03-20T10:15:30.123Z info shop two {\"scope\":{\"name\":\"lib\"}}",
                        "2026-03-20T10:15:30.123Z info shop three {\"schemaUrl\":\"u\"}",
                        "2026-03-20T10:15:30.123Z info null four null");
    }

    @Test
    void aRequestMayBePrintedOverSeveralLines() {
        assertThat(parse("{")).isEqualTo(LineKind.CONSUMED);
        assertThat(parse("  \"resourceLogs\": [ {\"scopeLogs\": [ {\"logRecords\": ["))
                .isEqualTo(LineKind.CONSUMED);
        assertThat(parse(record("one") + ",")).isEqualTo(LineKind.CONSUMED);
        assertThat(parse(record("two"))).isEqualTo(LineKind.CONSUMED);
        assertThat(entries("] } ] } ] }")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceLogs\":[]}",
                "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[7]}]}]}",
                "{\"resourceLogs\":[{\"scopeLogs\":[7]}]}",
                "{\"resourceLogs\":[7]}",
                "{\"resourceLogs\":7}",
                "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{}}]}]}],\"more\":1}"
            })
    void whatOnlyLooksLikeARequestIsOneEntry(String line) {
        assertThat(parse(line)).isEqualTo(LineKind.ENTRY);
        assertThat(parser.hasNext()).isFalse();
        assertThat(draft.content).isEqualTo(line);
    }

    @Test
    void aBrokenRequestIsNoEntry() {
        assertThat(parse("{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[" + record("one") + ",]}]}]}"))
                .isEqualTo(LineKind.UNPARSABLE);
        assertThat(parser.hasNext()).isFalse();
    }

    private List<String> entries(String line) {
        assertThat(parse(line)).isEqualTo(LineKind.ENTRY);
        List<String> entries = new ArrayList<>(List.of(told()));
        while (parser.hasNext()) {
            draft.clear();
            parser.parseNext(draft);
            entries.add(told());
        }
        return entries;
    }

    private LineKind parse(String line) {
        draft.clear();
        return parser.parse(new SampleLine(line.getBytes(StandardCharsets.UTF_8), 1), draft);
    }

    private String told() {
        ReadEntry entry = ReadEntry.of(draft);
        return String.join(
                " ",
                String.valueOf(entry.time()),
                entry.level(),
                entry.component(),
                entry.content(),
                String.valueOf(entry.fields()));
    }

    private static String record(String text) {
        return "{\"timeUnixNano\":\"1774001730123000000\",\"severityText\":\"Info\",\"body\":{\"stringValue\":\"" + text
                + "\"}}";
    }
}
