package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rules of joining and keeping together with the program's own formats. */
@Timeout(60)
final class RealFormatsTest {

    private final RunFixture fixture = new RunFixture()
            .with(request -> request.withFormat(IngestRequest.AUTO))
            .formats(new KnownFormats(ZoneOffset.UTC));

    @Test
    void aStackTraceBetweenJsonLinesIsOneEntryBesideThem() {
        fixture.with(request -> request.withFormat("jsonl"));
        IngestSummary summary = fixture.ingest("""
                {"time":"2026-03-20T10:00:00Z","level":"info","msg":"first"}
                Exception in thread "main" java.lang.IllegalStateException: no
                \tat a.B.c(B.java:1)
                Caused by: java.io.IOException: why
                \t... 3 more
                {"time":"2026-03-20T10:00:02Z","level":"info","msg":"second"}
                """);
        assertThat(fixture.store.contents())
                .containsExactly(
                        "first",
                        "Exception in thread \"main\" java.lang.IllegalStateException: no\n\tat a.B.c(B.java:1)\n"
                                + "Caused by: java.io.IOException: why\n\t... 3 more",
                        "second");
        assertThat(fixture.store.all().get(1).epoch())
                .isEqualTo(fixture.store.all().get(0).epoch());
        assertThat(summary.counts().rejected()).isEqualTo(4);
    }

    @Test
    void printedJsonThatIsNoneKeepsAllItsLines() {
        fixture.with(request -> request.withFormat("jsonl"));
        fixture.ingest("{\"msg\":\"a\"}\n{\n  \"b\": 1,\n  nonsense\n}\n{\"msg\":\"c\"}\n");
        assertThat(fixture.store.contents()).containsExactly("a", "{\n  \"b\": 1,\n  nonsense\n}", "c");
    }

    @Test
    void aJsonLineThatIsNotUtf8StaysJson() {
        byte[] line = "{\"time\":\"2026-03-20T10:00:00Z\",\"msg\":\"caf\u00e9\",\"n\":1}\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        fixture.run(RunFixture.source("x", line)).execute();
        LogEntry entry = fixture.store.all().get(0);
        assertThat(entry.content()).isEqualTo("caf\\xE9");
        assertThat(entry.fields()).isEqualTo("{\"n\":1,\"invalid_utf8\":1}");
    }

    @Test
    void linesWithoutAnyTimeAreEntriesOfTheirOwn() {
        fixture.ingest("one\ntwo\n\nthree\n");
        assertThat(fixture.store.contents()).containsExactly("one", "two", "three");
    }
}
