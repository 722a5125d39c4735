package dev.logs.format;

import java.util.Random;

/** Writes random JSON objects of the kinds that logs are made of, and some that they are not. */
final class RandomJson {

    private static final String[] NAMES = {
        "time",
        "ts",
        "@timestamp",
        "timestamp",
        "level",
        "severity",
        "severityNumber",
        "priority",
        "msg",
        "message",
        "log",
        "body",
        "src",
        "logger",
        "name",
        "service",
        "context",
        "job_id",
        "error",
        "stream",
        "tags",
        "fields",
        "address",
        "date",
        "attributes",
        "instant",
        "t",
        "c",
        "user",
        "n",
        "a b",
        "",
        "x.y",
        "caf\u00e9",
        "a\\n"
    };
    private static final String[] STRINGS = {
        "2026-03-20T10:15:30.123456789Z", "2026-03-20 10:15:30", "2026-03-20", "10:15:30", "info", "WARN", "INFO+2",
                "E",
        "30", "hero.proc", "stderr", "stdout", "true", "default/2026/079#12", "job 7 done in 12 ms", "line\\n\\tnext",
        "\\\"quoted\\\" \\\\ \\/", "\\u00e9\\ud83d\\ude00", "\\ud83d", "na\u00efve", "", "[\\\"a\\\"]", "{\\\"a\\\":1}"
    };
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "7",
        "30",
        "-12",
        "1774001730",
        "1774001730123",
        "1774001730.123",
        "1.774001730E9",
        "0.10",
        "1e400",
        "123456789012345678901234567890",
        "2E-7"
    };

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    String object() {
        return object(0);
    }

    private String object(int depth) {
        StringBuilder text = new StringBuilder("{").append(space());
        for (int i = random.nextInt(depth == 0 ? 9 : 3); i > 0; i--) {
            text.append('"').append(pick(NAMES)).append('"').append(space()).append(':');
            text.append(space())
                    .append(value(depth))
                    .append(space())
                    .append(i > 1 ? "," : "")
                    .append(space());
        }
        return text.append('}').toString();
    }

    private String array(int depth) {
        StringBuilder text = new StringBuilder("[").append(space());
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(value(depth)).append(i > 1 ? "," : "").append(space());
        }
        return text.append(']').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> "true";
            case 1 -> "false";
            case 2 -> "null";
            case 3, 4, 5 -> pick(NUMBERS);
            case 6 -> depth > 3 ? "{}" : object(depth + 1);
            case 7 -> depth > 3 ? "[]" : array(depth + 1);
            default -> '"' + pick(STRINGS) + '"';
        };
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String space() {
        return random.nextInt(12) == 0 ? pick(new String[] {" ", "\t", "  ", "\n"}) : "";
    }
}
