package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are the same, and in the same order, wherever they are kept. */
final class KeyCountsTest {

    private static final int KEYS = 3_000;
    private static final int ENTRIES = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 10_000, 200_000, Long.MAX_VALUE})
    void addsUpWhateverHasRoomInMemory(long bytesMax) {
        Random random = new Random(bytesMax);
        Map<String, Long> expected = new HashMap<>();
        long withoutKey = 0;
        try (KeyCounts counts = new KeyCounts(bytesMax)) {
            for (int i = 0; i < (bytesMax == 1 ? KEYS / 10 : ENTRIES); i++) {
                String key = key(random);
                counts.add(key, 1);
                if (key == null) {
                    withoutKey++;
                } else {
                    expected.merge(key, 1L, Long::sum);
                }
            }
            assertThat(byCount(counts)).isEqualTo(sorted(expected, withoutKey, "count"));
            assertThat(byKey(counts)).isEqualTo(sorted(expected, withoutKey, "key"));
        }
    }

    private static @Nullable String key(Random random) {
        // Few keys come often, most of them once or never.
        int number = (int) (KEYS * Math.pow(random.nextDouble(), 2));
        return switch (number) {
            case 0 -> "";
            case 1 -> null;
            case 2 -> "null";
            case 3 -> "Zürich\u0000 \uD83D\uDE00";
            default -> "key " + number;
        };
    }

    private static List<String> sorted(Map<String, Long> expected, long withoutKey, String order) {
        List<Map.Entry<String, Long>> entries = new ArrayList<>(expected.entrySet());
        entries.sort(Map.Entry.comparingByKey());
        if (order.equals("count")) {
            entries.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        }
        List<String> lines = new ArrayList<>();
        entries.forEach(each -> lines.add(each.getValue() + " '" + each.getKey() + "'"));
        int place = 0;
        while (place < lines.size()
                && (order.equals("key") || entries.get(place).getValue() >= withoutKey)) {
            place++;
        }
        lines.add(place, withoutKey + " none");
        return lines;
    }

    private static List<String> byCount(KeyCounts counts) {
        List<String> lines = new ArrayList<>();
        counts.byCount((key, count) -> lines.add(line(key, count)));
        return lines;
    }

    private static List<String> byKey(KeyCounts counts) {
        List<String> lines = new ArrayList<>();
        counts.byKey((key, count) -> lines.add(line(key, count)));
        return lines;
    }

    private static String line(@Nullable String key, long count) {
        return count + (key == null ? " none" : " '" + key + "'");
    }
}
