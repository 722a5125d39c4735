package dev.logs.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.ZoneOffsets.Overlap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneOffsetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "-09:30"})
    void agreesWithJavaTime(String name) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(name);
        ZoneOffsets offsets = new ZoneOffsets(zone);
        // A walk of small and large steps, so that the remembered span is used, left and entered from both sides.
        long epoch = 1_325_203_200L;
        for (int i = 0; i < 10_000; i++) {
            epoch += random.nextInt(10) == 0
                    ? random.nextLong(-40_000_000L, 40_000_000L)
                    : random.nextInt(-20_000, 20_000);
            String where = "%d in %s, seed %d".formatted(epoch, name, seed);
            assertThat(offsets.at(epoch))
                    .as(where)
                    .isEqualTo(zone.getRules()
                            .getOffset(Instant.ofEpochSecond(epoch))
                            .getTotalSeconds());
            LocalDateTime local = LocalDateTime.ofEpochSecond(epoch, 0, ZoneOffset.UTC);
            assertThat(offsets.toEpoch(epoch, Overlap.EARLIER))
                    .as(where)
                    .isEqualTo(local.atZone(zone).withEarlierOffsetAtOverlap().toEpochSecond());
            assertThat(offsets.toEpoch(epoch, Overlap.LATER))
                    .as(where)
                    .isEqualTo(local.atZone(zone).withLaterOffsetAtOverlap().toEpochSecond());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE / 2, Long.MAX_VALUE / 2, 0})
    void farSecondsDoNoHarm(long epoch) {
        ZoneOffsets offsets = new ZoneOffsets(ZoneId.of("Europe/Berlin"));
        for (Overlap overlap : List.of(Overlap.EARLIER, Overlap.LATER)) {
            assertThat(offsets.toEpoch(epoch, overlap)).isBetween(epoch - 86_400, epoch + 86_400);
        }
    }
}
