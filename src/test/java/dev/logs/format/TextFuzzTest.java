package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines that are almost what a format writes: nothing may be thrown, and nothing of the message may get lost. */
final class TextFuzzTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-08-01T00:00:00Z"));
    private static final int ROUNDS = 60_000;

    @Test
    void anyLineIsRead() {
        long seed = System.nanoTime();
        System.out.println("TextFuzzTest seed " + seed);
        Random random = new Random(seed);
        List<byte[]> lines = LineTable.lines();
        List<LineParser> parsers = new ArrayList<>();
        for (String name : LogFormats.names()) {
            parsers.add(LogFormats.open(name, SETTINGS));
        }
        EntryDraft draft = new EntryDraft();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = mutated(lines.get(random.nextInt(lines.size())), lines, random);
            draft.clear();
            LineParser parser = parsers.get(random.nextInt(parsers.size()));
            LineKind kind = parser.parse(ArrayLine.of(line, i), draft);
            if (kind == LineKind.ENTRY) {
                assertThat(draft.content).as("seed %d", seed).isNotNull();
            }
            if (i % 100 == 0) {
                assertThat(LogFormats.detect(List.of(line), SETTINGS).ranked()).isNotEmpty();
            }
        }
    }

    /** 341 would be facility 42, and there are 24. */
    @Test
    void priorityThatIsNoneIsNotOne() {
        String line =
                "<341>10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in static/<NOSRV> 10/-1/-1/-1/109 503 212 - -"
                        + " SC-- 1/1/1/1/0 0/0 \"GET /x HTTP/1.1\"";
        EntryDraft draft = new EntryDraft();
        LineParser parser = LogFormats.open(LogFormats.TEXT, SETTINGS);
        assertThat(parser.parse(ArrayLine.of(line.getBytes(StandardCharsets.UTF_8), 1), draft))
                .isEqualTo(LineKind.ENTRY);
        assertThat(draft.fields.toJson()).doesNotContain("facility");
    }

    @Test
    void aLongLineIsReadInTimeThatGrowsWithItsLength() {
        String word = "x".repeat(1 << 20);
        for (String line :
                List.of(word, "[" + word, "{" + word, word + " 2024-01-01", "<" + word, "a ".repeat(1 << 19))) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            LineParser parser = LogFormats.open(LogFormats.TEXT, SETTINGS);
            long start = System.nanoTime();
            parser.parse(ArrayLine.of(bytes, 1), new EntryDraft());
            assertThat(System.nanoTime() - start).as(line.substring(0, 5)).isLessThan(1_000_000_000L);
        }
    }

    private static byte[] mutated(byte[] line, List<byte[]> lines, Random random) {
        byte[] copy = line.clone();
        for (int i = random.nextInt(4); i > 0 && copy.length > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                case 1 ->
                    copy[random.nextInt(copy.length)] = (byte) " []{}():-\"\\=|<>/.,\t0A".charAt(random.nextInt(21));
                case 2 -> copy = java.util.Arrays.copyOf(copy, random.nextInt(copy.length));
                default -> copy = spliced(copy, lines.get(random.nextInt(lines.size())), random);
            }
        }
        return copy;
    }

    private static byte[] spliced(byte[] first, byte[] second, Random random) {
        String head = new String(first, 0, random.nextInt(first.length), StandardCharsets.ISO_8859_1);
        String tail = new String(second, StandardCharsets.ISO_8859_1);
        return (head + tail.substring(random.nextInt(tail.length()))).getBytes(StandardCharsets.ISO_8859_1);
    }
}
