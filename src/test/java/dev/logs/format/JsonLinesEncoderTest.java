package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.RowEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The encoder of bytes writes what the renderer of text writes. */
class JsonLinesEncoderTest {

    private static final int ENTRIES = 20_000;

    private static final List<String> PIECES = List.of(
            "",
            "a",
            "plain words of a message",
            "\"",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "\b",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u0080",
            "caf\u00e9",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "\uac00\ud7a3",
            "\ud800",
            "\udfff\ud800",
            "\ufffd",
            "\u2028");

    private static final List<String> TAGS =
            List.of("[]", "[\"a\"]", "[ \"a\",\n \"b\" ]", "[1]", "none", "[\"\ud800\"]", "", "[\"caf\u00e9\",\"b\"]");

    private final Random random = new Random(Long.getLong("logs.test.seed", 20_260_320L));
    private final RandomJson json = new RandomJson(random.nextLong());

    @Test
    void bytesAreThoseOfTheRenderer() {
        JsonLinesRenderer renderer = new JsonLinesRenderer();
        JsonLinesEncoder encoder = new JsonLinesEncoder();
        RowEntry view = new RowEntry();
        for (int i = 0; i < ENTRIES; i++) {
            PartitionKey partition = PartitionKey.at(one(List.of("default", "web_shop")), random.nextInt(3) * 86_400L);
            LogEntry entry = entry();
            StringBuilder text = new StringBuilder();
            renderer.render(new FoundEntry(partition, entry), text);
            RecordBytes bytes = new RecordBytes();
            view.set(entry);
            encoder.encode(partition, view, bytes);
            assertThat(bytes.copy()).as("%s", entry).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Foreign files may hold such. */
    @Test
    void nanosecondsOutOfTheirRangeAreWrittenTheSame() {
        for (int nanos : new int[] {-1, 1_000_000_000, Integer.MAX_VALUE}) {
            StringBuilder text = new StringBuilder();
            LogEntry entry = new LogEntry(1, "", "[]", 5, nanos, 10, 0, "", null, null);
            EntryTimes.forMachines().append(entry, text);
            RecordBytes bytes = new RecordBytes();
            new MachineTimes().append(5, nanos, bytes);
            assertThat(new String(bytes.copy(), StandardCharsets.UTF_8)).isEqualTo(text.toString());
        }
    }

    private LogEntry entry() {
        return new LogEntry(
                1 + random.nextLong(random.nextBoolean() ? 1_000 : Long.MAX_VALUE - 1),
                one(List.of("", "hero.proc", "\"q\"", "caf\u00e9")) + random.nextInt(random.nextBoolean() ? 1 : 3_000),
                one(TAGS),
                random.nextInt(4) == 0 ? random.nextLong(-62_135_596_800L, 253_402_300_799L) : random.nextInt(5),
                random.nextInt(1_000_000_000),
                random.nextBoolean() ? one(List.of(Level.values())).stored() : random.nextInt(256),
                random.nextInt(3),
                text(),
                random.nextBoolean() ? text() : null,
                fields());
    }

    /** Objects as programs write them, some with a byte changed. */
    private @Nullable String fields() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        String object = random.nextInt(4) == 0 ? "{\"text\":\"" + text() + "\",\"n\":-0.5e3}" : json.object();
        if (random.nextInt(3) > 0 || object.isEmpty()) {
            return object;
        }
        int at = random.nextInt(object.length());
        String changed = one(List.of("", "0", "\"", ",", "}", "]", "\\", "e", "-", ".", "\u0001"));
        return object.substring(0, at) + changed + object.substring(at + random.nextInt(2));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
