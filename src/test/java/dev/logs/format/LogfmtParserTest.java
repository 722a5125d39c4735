package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of keys and values as entries. */
final class LogfmtParserTest {

    private final LogfmtParser parser =
            new LogfmtParser(new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-03-21T00:00:00Z")));

    @Test
    void findsTheColumnsOfAnEntry() {
        EntryDraft entry = entry("ts=2026-03-20T10:15:30.123Z lvl=warn caller=a.go:7 component=db "
                + "msg=\"it \\\"failed\\\"\\n\\u00e9\\x41\\q\" n=5 q= flag path=/a=b?c\\d");
        assertThat(Instant.ofEpochSecond(entry.epoch, entry.nanos)).isEqualTo("2026-03-20T10:15:30.123Z");
        assertThat(entry.level).isEqualTo(Level.WARN.stored());
        assertThat(entry.component).isEqualTo("db");
        assertThat(entry.content).isEqualTo("it \"failed\"\néA\\q");
        assertThat(entry.fields.toJson())
                .isEqualTo("{\"caller\":\"a.go:7\",\"n\":\"5\",\"q\":\"\",\"flag\":true,\"path\":\"/a=b?c\\\\d\"}");
    }

    @Test
    void usesTheLineWhereThereIsNoMessage() {
        assertThat(entry("at=info method=GET path=/").content).isEqualTo("at=info method=GET path=/");
    }

    @Test
    void keepsBrokenEscapes() {
        assertThat(entry("msg=\"\\u12 \\xg1 \\u\"").content).isEqualTo("\\u12 \\xg1 \\u");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "some text with a=b",
                "a=\"open",
                "a=\"x\"y",
                "=b",
                "a=b \"c\"",
                "a=b several words without values",
                "{\"a\":\"b=c\"}"
            })
    void refusesOtherLines(String text) {
        ParsedLines.Answer answer = ParsedLines.parse(parser, text).get(0);
        assertThat(answer.kind()).isEqualTo(LineKind.UNPARSABLE);
        assertThat(answer.draft().fields.isEmpty()).isTrue();
    }

    private EntryDraft entry(String line) {
        ParsedLines.Answer answer = ParsedLines.parse(parser, line).get(0);
        assertThat(answer.kind()).isEqualTo(LineKind.ENTRY);
        return answer.draft();
    }
}
