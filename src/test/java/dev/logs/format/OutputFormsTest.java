package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.LogsException;
import dev.logs.error.UsageException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each output form, to the byte. */
final class OutputFormsTest {

    private static final RenderSettings PLAIN = RenderSettings.plain(ZoneId.of("Europe/Brussels"));

    private static final FoundEntry FULL = found(new LogEntry(
            12,
            "hero.proc",
            "[\"a\", \"b c\"]",
            1_774_001_730,
            123_456_789,
            254,
            1,
            "it failed:\n\tat \"x\", \\y\n",
            "job 7",
            "{\"user\":\"ann\",\"req\":{\"id\":1.0,\"tags\":[\"x\",null]},\n  \"time\":5,\"a b\":\"=\"}"));

    private static final FoundEntry BARE =
            found(new LogEntry(13, "", LogEntry.NO_TAGS, 1_774_001_731, 0, 37, 0, "", null, null));

    @Test
    void printsShort() {
        assertThat(print(OutputForm.SHORT, PLAIN)).isEqualTo("""
                2026-03-20 11:15:30.123 error  hero.proc: it failed:
                    \tat "x", \\y
                2026-03-20 11:15:31.000 37    \s
                """);
        assertThat(print(OutputForm.SHORT, PLAIN.withContexts(ContextDisplay.SHOWN)))
                .startsWith("2026-03-20 11:15:30.123 error  default hero.proc: it failed:\n");
    }

    @Test
    void coloursLevelsAndHighlightsMatches() {
        RenderSettings settings = PLAIN.withPalette(Palette.ANSI)
                .withHighlighter(text -> text.isEmpty() ? List.of() : List.of(new Span(0, 2), new Span(8, 13)));
        assertThat(print(OutputForm.SHORT, settings))
                .isEqualTo("2026-03-20 11:15:30.123 \033[31merror\033[0m  "
                        + "\033[36mhero.proc\033[0m: \033[1;35mit\033[0m faile\033[1;35md:\n    \ta\033[0mt \"x\", \\y\n"
                        + "2026-03-20 11:15:31.000 \033[33m37\033[0m     \n");
        assertThat(print(OutputForm.RAW, settings)).startsWith("\033[1;35mit\033[0m faile");
    }

    @Test
    void printsLong() {
        assertThat(print(OutputForm.LONG, PLAIN)).isEqualTo("""
                default/2026/079#12
                    time: 2026-03-20 11:15:30.123456789 +01:00
                    level: error
                    src: hero.proc
                    error: true
                    job_id: job 7
                    tags: a, b c
                    message: it failed:
                        \tat "x", \\y
                    fields.user: ann
                    fields.req.id: 1.0
                    fields.req.tags.0: x
                    fields.req.tags.1: null
                    fields.time: 5
                    fields.a b: =
                default/2026/079#13
                    time: 2026-03-20 11:15:31.000000000 +01:00
                    level: 37
                    message:\s
                """);
    }

    @Test
    void printsRaw() {
        assertThat(print(OutputForm.RAW, PLAIN)).isEqualTo("it failed:\n\tat \"x\", \\y\n\n\n");
    }

    @Test
    void printsJsonLines() {
        assertThat(print(OutputForm.JSONL, PLAIN)).isEqualTo("""
                {"time":"2026-03-20T10:15:30.123456789Z","level":"error","src":"hero.proc","context":"default",\
                "error":true,"message":"it failed:\\n\\tat \\"x\\", \\\\y\\n","tags":["a", "b c"],"job_id":"job 7",\
                "fields":{"user":"ann","req":{"id":1.0,"tags":["x",null]},"time":5,"a b":"="},\
                "address":"default/2026/079#12"}
                {"time":"2026-03-20T10:15:31.000000000Z","level":37,"src":"","context":"default","error":false,\
                "message":"","tags":[],"address":"default/2026/079#13"}
                """);
    }

    @Test
    void printsOneJsonArray() {
        assertThat(print(OutputForm.JSON, PLAIN))
                .startsWith("[\n{\"time\"")
                .contains("#12\"},\n{\"time\"")
                .endsWith("#13\"}\n]\n");
        StringBuilder none = new StringBuilder();
        EntryRenderer renderer = EntryRenderers.of(OutputForm.JSON, PLAIN);
        renderer.begin(none);
        renderer.end(none);
        assertThat(none).hasToString("[]\n");
    }

    @Test
    void staysJsonWhateverIsStored() {
        FoundEntry odd = found(new LogEntry(1, "", "a,b", 0, 0, 10, 7, "m", null, "{'a':1}"));
        StringBuilder out = new StringBuilder();
        EntryRenderers.of(OutputForm.JSONL, PLAIN).render(odd, out);
        assertThat(out.toString())
                .contains("\"error\":7")
                .contains("\"tags\":\"a,b\"")
                .contains("\"fields\":\"{'a':1}\"");
    }

    @Test
    void printsCsv() {
        assertThat(print(OutputForm.CSV, PLAIN)).isEqualTo("""
                time,level,src,context,error,message,tags,job_id,fields,address
                2026-03-20T10:15:30.123456789Z,error,hero.proc,default,true,"it failed:
                \tat ""x"", \\y
                ","[""a"", ""b c""]",job 7,\
                "{""user"":""ann"",""req"":{""id"":1.0,""tags"":[""x"",null]},""time"":5,""a b"":""=""}",\
                default/2026/079#12
                2026-03-20T10:15:31.000000000Z,37,,default,false,,[],,,default/2026/079#13
                """);
        assertThat(print(OutputForm.CSV, PLAIN.withColumns(List.of("fields.user"))))
                .isEqualTo("fields.user\nann\n\"\"\n");
    }

    @Test
    void printsTsv() {
        RenderSettings settings = PLAIN.withColumns(List.of("level", "content", "fields.req", "field.req.tags.1"));
        assertThat(print(OutputForm.TSV, settings)).isEqualTo("""
                level\tcontent\tfields.req\tfield.req.tags.1
                error\tit failed:\\n\\tat "x", \\\\y\\n\t{"id":1.0,"tags":["x",null]}\tnull
                37\t\t\t
                """);
    }

    @Test
    void printsLogfmt() {
        assertThat(print(OutputForm.LOGFMT, PLAIN)).isEqualTo("""
                time=2026-03-20T10:15:30.123456789Z level=error src=hero.proc context=default \
                msg="it failed:\\n\\tat \\"x\\", \\\\y\\n" job_id="job 7" error=true tags="[\\"a\\", \\"b c\\"]" \
                user=ann req.id=1.0 req.tags.0=x req.tags.1=null fields.time=5 a_b="="
                time=2026-03-20T10:15:31.000000000Z level=37 src="" context=default msg=""
                """);
        assertThat(print(OutputForm.LOGFMT, PLAIN.withColumns(List.of("src", "fields.user"))))
                .isEqualTo("src=hero.proc fields.user=ann\n\n");
    }

    @Test
    void printsChosenColumnsInShort() {
        RenderSettings settings = PLAIN.withColumns(List.of("time", "level", "fields.user", "message"));
        assertThat(print(OutputForm.SHORT, settings)).isEqualTo("""
                2026-03-20 11:15:30.123 error ann it failed:
                    \tat "x", \\y
                2026-03-20 11:15:31.000 37 \s
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {time:HH:mm:ss.SSS} {level} {src} ~ 11:15:30.123 error hero.proc
            {time} {{x}} }} ~ 2026-03-20 11:15:30.123 {x} }
            {time:iso}|{level:8}|{level:>8}|{level:<3}| ~ 2026-03-20T10:15:30.123456789Z|error   |   error|error|
            {fields.req.id},{field.user},{fields.no},{tags},{job},{logid} ~ 1.0,ann,,["a", "b c"],job 7,12
            a\\tb\\\\n\\q ~ 'a\tb\\n\\q'
            {address} {error} {context} {epoch} {nanos} ~ default/2026/079#12 true default 1774001730 123456789
            """)
    void printsTemplates(String template, String expected) {
        StringBuilder out = new StringBuilder();
        EntryRenderers.of(OutputForm.TEMPLATE, PLAIN.withTemplate(template)).render(FULL, out);
        assertThat(out).hasToString(expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{leve}", "{level:x}", "{level:0}", "{level:99999}", "{time:QQ}", "{}", "{fields}{"})
    void refusesTemplates(String template) {
        assertThatThrownBy(() -> EntryRenderers.of(OutputForm.TEMPLATE, PLAIN.withTemplate(template)))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void suggestsTheColumnThatWasMeant() {
        assertThatThrownBy(() -> EntryRenderers.of(OutputForm.CSV, PLAIN.withColumns(List.of("time", "mesage"))))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e).hasMessage("unknown column 'mesage'");
                    assertThat(e.remedy()).startsWith("did you mean 'message'?");
                })
                .isInstanceOf(LogsException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHORT", "LONG", "RAW", "TEMPLATE"})
    void keepsLogsFromDrivingTheTerminal(OutputForm form) {
        String evil = "\033[2J\0\u0007\b\u009b\u202e\ud800\u007f";
        FoundEntry entry =
                found(new LogEntry(1, evil, "[]", 0, 0, 10, 0, evil + "\r\nx\ry\t", null, "{\"k\":\"\\u001b\"}"));
        RenderSettings settings = PLAIN.withEscaping(Escaping.TERMINAL).withTemplate("{src} {content} {fields.k}");
        StringBuilder out = new StringBuilder();
        EntryRenderers.of(form, settings).render(entry, out);
        assertThat(out.toString())
                .contains("\\x1b[2J\\x00\\x07\\x08\\x9b\\u202e\\ud800\\x7f\n")
                .contains("x\\x0dy\t")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
    }

    private static FoundEntry found(LogEntry entry) {
        return new FoundEntry(new PartitionKey("default", 2026, 79), entry);
    }

    private static String print(OutputForm form, RenderSettings settings) {
        StringBuilder out = new StringBuilder();
        EntryRenderer renderer = EntryRenderers.of(form, settings);
        renderer.begin(out);
        renderer.render(FULL, out);
        renderer.render(BARE, out);
        renderer.end(out);
        return out.toString();
    }
}
