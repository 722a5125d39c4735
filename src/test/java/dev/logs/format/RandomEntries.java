package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes entries with everything that a stored entry may hold. */
final class RandomEntries {

    /** Which texts occur. */
    enum Texts {
        /** Every Java string. */
        ANY,
        /** What UTF-8 can carry: no half surrogate pairs. */
        UNICODE
    }

    private static final String[] PIECES = {
        "a",
        "job",
        "=",
        "{",
        "}",
        "[1]",
        "\"",
        "\"\"",
        "\\",
        "\\n",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\0",
        "\u001b[31m",
        "\u007f",
        "é",
        "日本",
        "\ud83d\ude00",
        "\u2028",
        "'",
        "null",
        "1e5",
        "#",
        "\ufeff",
        "\u0085"
    };
    private static final String[] HALVES = {"\ud800", "\udfff", "\udc00\ud800"};
    private static final String[] SCALARS = {
        "0",
        "-0",
        "1",
        "1.0",
        "-1.50",
        "1e5",
        "1E+400",
        "123456789012345678901234567890",
        "true",
        "false",
        "null",
        "\"\"",
        "{}",
        "[]",
        "\"\\ud83d\\ude00\"",
        "\"\\/ \\u0041\"",
        "\"time\""
    };
    private static final String[] KEYS = {
        "time", "level", "msg", "error", "user", "a.b", "fields", "tags", "é", "", "with space", "address", "src"
    };

    private final Random random;
    private final Texts texts;

    RandomEntries(long seed, Texts texts) {
        this.random = new Random(seed);
        this.texts = texts;
    }

    FoundEntry next() {
        // From the year 1 to 9999, most of them in our days.
        long epoch = random.nextInt(4) == 0
                ? random.nextLong(-62_135_596_800L, 253_402_300_799L)
                : 1_774_000_000L + random.nextInt(10_000_000);
        LogEntry entry = new LogEntry(
                1 + random.nextInt(1_000_000),
                text(2),
                tags(),
                epoch,
                random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(1000) * 1_000_000,
                random.nextBoolean() ? random.nextInt(256) : Level.values()[random.nextInt(9)].stored(),
                random.nextInt(2),
                text(6),
                random.nextInt(3) == 0 ? "j" + text(2) : null,
                fields());
        return new FoundEntry(PartitionKey.at("ctx" + random.nextInt(3), epoch), entry);
    }

    private String text(int piecesMax) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(piecesMax + 1); i > 0; i--) {
            boolean half = texts == Texts.ANY && random.nextInt(8) == 0;
            text.append(half ? pick(HALVES) : pick(PIECES));
        }
        return text.toString();
    }

    private String tags() {
        StringBuilder tags = new StringBuilder("[");
        for (int i = random.nextInt(3); i > 0; i--) {
            tags.append(tags.length() == 1 ? "" : ",");
            JsonText.quote(text(2), tags);
        }
        return tags.append(']').toString();
    }

    private @Nullable String fields() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        StringBuilder fields = new StringBuilder();
        object(fields, 1 + random.nextInt(4));
        return fields.toString();
    }

    private void object(StringBuilder json, int size) {
        json.append('{');
        for (int i = 0; i < size; i++) {
            json.append(i == 0 ? "" : ",");
            // Half surrogate pairs in keys are refused by the JSON library.
            JsonText.quote(random.nextBoolean() ? pick(KEYS) : pick(PIECES), json);
            json.append(':');
            switch (random.nextInt(4)) {
                case 0 -> object(json, random.nextInt(3));
                case 1 -> JsonText.quote(text(3), json);
                case 2 -> json.append('[').append(pick(SCALARS)).append(",{\"x\":1}]");
                default -> json.append(pick(SCALARS));
            }
        }
        json.append('}');
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
