package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which structured format the first lines of a source are taken for. */
final class MachineFormatsTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-03-21T00:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            jsonl ~ {"msg":"a"}|{"msg":"b"}
            jsonl ~ {"msg":"a"}|Exception in thread|{"msg":"b"}
            jsonl ~ {|  "msg": "a"|}
            jsonl ~ [|{"msg":"a"},|{"msg":"b"}|]
            logfmt ~ time=2026-03-20T10:15:30Z level=info msg=x|time=2026-03-20T10:15:31Z level=info msg=y
            logfmt ~ level=info msg="a b" c=d
            csv ~ time,level,message|2026-03-20 10:15:30,info,hi
            csv ~ "Date";"Time";"Message"|"2026-03-20";"10:15:30";"hi"
            journal ~ __CURSOR=s=1|__REALTIME_TIMESTAMP=1|MESSAGE=m
            none ~ 2026-03-20 10:15:30 INFO a=b c=d
            none ~ plain text
            none ~ a=b c=d
            none ~ Mar 20 10:15:30 host app: time, level, message
            none ~ [2026-03-20 10:15:30] {"a":1}
            none ~ error, message
            csv ~ time,level,message
            none ~ time, and the message|Nothing else
            """)
    void tellsFormatsApart(String expected, String lines) {
        List<byte[]> sample = Arrays.stream(lines.split("\\|", -1))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        List<Detection.Candidate> ranked = MachineFormats.rank(sample, SETTINGS);
        assertThat(ranked.isEmpty() ? "none" : ranked.get(0).format()).isEqualTo(expected);
    }
}
