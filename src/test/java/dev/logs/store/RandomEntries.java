package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes entries full of what SQL and Java could see differently: NUL, case beyond ASCII, escapes, odd numbers. */
final class RandomEntries {

    static final List<String> WORDS = List.of(
            "timeout",
            "Timeout",
            "TIMEOUT",
            "stop",
            "STOP",
            "\u017ftop",
            "kelvin",
            "\u212aelvin",
            "error",
            "Error",
            "job",
            "failed",
            "caf\u00e9",
            "CAF\u00c9",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "500",
            "100%",
            "a_b",
            "a.b",
            "\u0000",
            "\n",
            "\nline two",
            "second\n",
            " ",
            "foo",
            "bar",
            "x",
            "\u00df",
            "\u1e9e",
            "\u0130",
            "\u0131",
            "i",
            "I",
            "\\",
            "\"",
            "/",
            "\r\n",
            "warning",
            "\u03c3\u03c2\u03a3",
            "ss",
            "_",
            "again");

    private static final List<String> SOURCES = List.of(
            "",
            "hero",
            "hero.proc",
            "hero.process",
            "hero.proc.worker",
            "hero.proc-x",
            "hero.a.io",
            "HERO",
            "caf\u00e9",
            "caf\u00e9.x",
            "x.worker",
            "\ud7ff",
            "\udbff\udfff!",
            "a\u0000b",
            "a\u0000b.worker",
            "hero.a.b.io",
            "timeout",
            ".");

    private static final List<String> TAGS = List.of(
            "[]",
            "[\"db\"]",
            "[\"db\",\"x\"]",
            "[\"\\u0064b\"]",
            "[\"caf\u00e9\"]",
            "[\"caf\\u00e9\"]",
            "[\"a\\/b\"]",
            "[\"q\\\"t\"]",
            "not json",
            "[1,[\"db\"]]",
            "[\"d\", ",
            "",
            "[\"dba\"]",
            "{\"db\":1}");

    private static final List<String> FIELDS = List.of(
            "{}",
            "{\"k\":\"v\"}",
            "{\"k\":null}",
            "{\"k\":\"\"}",
            "{\"\\u006b\":\"v\"}",
            "{\"n\":5}",
            "{\"n\":5.0}",
            "{\"n\":\"5\"}",
            "{\"n\":50e-1}",
            "{\"n\":12,\"k\":\"V\"}",
            "{\"n\":true}",
            "{\"n\":1,\"n\":5}",
            "{\"n\":5,\"n\":40}",
            "{\"m\":{\"n\":9}}",
            "{\"m\":{\"n\":9},\"n\":500}",
            "{\"n\":[5]}",
            "{\"n\":{\"n\":5}}",
            "{\"\\u006e\":5}",
            "{\"n\":1,\"\\u006e\":5}",
            "{\"n\":5,",
            "{\"n\":5} 7",
            "{n:5}",
            "{\"n\":0x5}",
            "{\"n\":\"x\"}",
            "{\"n\":5.00000000000000000001}",
            "{\"n\":9007199254740993}",
            "{\"n\":1e999}",
            "{\"n\":0.3}",
            "{\"n\":0.30000000000000000001}",
            "{\"n\":0.1}",
            "{\"n\":123456.789}",
            "{\"n\":1.7e-7}",
            "{\"n\":9007199254740992.5}",
            "{\"a\":{\"b\":\"x\"}}",
            "{\"a.b\":\"x\"}",
            "{\"a\":[\"x\",\"y\"]}",
            "{\"a.b\":{\"c\":\"timeout\"}}",
            "{\"a\":{\"b.c\":\"Timeout\"}}",
            "{\"s\":\"stop it\"}",
            "{\"s\":\"\u017ftop\"}",
            "{\"s\":\"Stop\\nnow\"}",
            "{\"u\":\"caf\u00e9\"}",
            "{\"u\":\"caf\\u00e9\"}",
            "{\"u\":\"CAF\u00c9\"}",
            "{\"big\":9007199254740993}",
            "{\"q\":\"say \\\"hi\\\"\"}",
            "{\"p\":\"a\\/b\"}",
            "{\"p\":\"a/b\"}",
            "{\"k\":\"v\",",
            "broken",
            "{\"k\":\"\u212a\"}",
            "{\"n\":500}",
            "{\"n\":0.50}",
            "{\"n\":\".5\"}",
            "{\"n\":\"+5\"}",
            "{\"n\":-0.0}",
            "{\"n\":\"5e2\"}",
            "{\"n\":-300E-2}",
            "{\"n\":5e2}",
            "{\"\u00fcber\":1}",
            "{\"a\":{\"b\":5}}",
            "{\"n\":-3}",
            "{\"error\":\"job failed\",\"n\":7}",
            "{\"deep\":{\"er\":[{\"timeout\":1}]}}",
            "{\"k\":\"v\",\"k\":\"w\"}",
            "{\"x\":\"a\\u0000b\"}");

    private static final int[] LEVELS = {
        -7, 0, 1, 2, 5, 9, 10, 15, 20, 30, 35, 40, 45, 50, 60, 100, 253, 254, 255, 256, 9000
    };

    private final Random random;

    RandomEntries(Random random) {
        this.random = random;
    }

    LogEntry next(long logid) {
        StringBuilder content = new StringBuilder();
        for (int words = random.nextInt(6); words > 0; words--) {
            content.append(one(WORDS)).append(random.nextInt(3) == 0 ? " " : "");
        }
        int level = LEVELS[random.nextInt(LEVELS.length)];
        int error = random.nextInt(3) - 1;
        return new LogEntry(logid, one(SOURCES), one(TAGS), 0, 0, level, error, content.toString(), job(), fields());
    }

    private @Nullable String job() {
        return random.nextInt(3) == 0 ? null : one(List.of("j1", "j2", "", "J1", "k2"));
    }

    private @Nullable String fields() {
        return random.nextInt(3) == 0 ? null : one(FIELDS);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
