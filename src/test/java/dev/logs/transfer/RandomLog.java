package dev.logs.transfer;

import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.format.JsonText;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes entries as this program stores them, full of what formats could see differently. */
final class RandomLog {

    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "=",
            "\"",
            "\\",
            "'",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            "\u001b[31m",
            "\u007f",
            "#012",
            "#",
            "{",
            "}",
            "[",
            "]",
            "\u00e9",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "\ufeff",
            "\u2028",
            "null",
            "12",
            "=1+1",
            "@x",
            "-",
            "<13>1",
            "key=value",
            "2026-03-20T00:00:00Z",
            "%",
            "\\n",
            "\\u0041",
            "]] >",
            " trailing ");

    private static final List<String> CONTEXTS = List.of("default", "web_shop", "a.b");

    private static final List<String> VALUES = List.of(
            "1",
            "-0",
            "2.50",
            "1e5",
            "123456789012345678901234567890",
            "true",
            "false",
            "null",
            "[]",
            "{\"x\":1}",
            "[1,\"two\",{\"three\":[3.0,null]}]",
            "{\"deep\":{\"er\":{\"est\":[[[]]]}}}");

    /** 2262-04-11, the last day that 64-bit nanoseconds reach. */
    private static final long EPOCH_MAX = 9_223_372_035L;

    private static final int LONG_MESSAGE = 1 << 20;

    private final Random random;
    private int made;

    RandomLog(Random random) {
        this.random = random;
    }

    String context() {
        return one(CONTEXTS);
    }

    LogEntry next() {
        made++;
        return new LogEntry(
                LogEntry.NO_LOGID,
                one(List.of("", "hero.proc", "hero proc", "caf\u00e9", "x\ny", "\"q\"", "a".repeat(60))),
                tags(),
                epoch(),
                random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000),
                random.nextBoolean() ? one(List.of(Level.values())).stored() : random.nextInt(256),
                random.nextInt(2),
                content(),
                random.nextInt(3) == 0 ? text(1 + random.nextInt(3)) : null,
                fields());
    }

    private long epoch() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3);
            case 1 -> EPOCH_MAX - random.nextInt(3);
            case 2 -> (long) (random.nextDouble() * EPOCH_MAX);
            default -> 1_773_964_800L + random.nextInt(5);
        };
    }

    private String content() {
        if (made == 7) {
            return "long " + "0123456789abcde\u00e9".repeat(LONG_MESSAGE / 17);
        }
        if (made == 8) {
            return "line\n".repeat(LONG_MESSAGE / 5);
        }
        return text(random.nextInt(8));
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private String tags() {
        StringBuilder tags = new StringBuilder("[");
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            tags.append(tags.length() == 1 ? "" : ",").append(quoted(text(2)));
        }
        return tags.append(']').toString();
    }

    private @Nullable String fields() {
        int size = random.nextInt(5) - 1;
        if (size <= 0) {
            return null;
        }
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < size; i++) {
            String key =
                    one(List.of("user", "status", "_PID", "UNIT", "a.b", "caf\u00e9", "level", "msg", "x y", "host"));
            fields.append(i == 0 ? "" : ",")
                    .append(quoted(key + (i == 0 ? "" : "_" + i)))
                    .append(':');
            fields.append(random.nextBoolean() ? one(VALUES) : quoted(text(random.nextInt(3))));
        }
        return fields.append('}').toString();
    }

    /** As the program writes JSON. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder();
        JsonText.quote(text, json);
        return json.toString();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
