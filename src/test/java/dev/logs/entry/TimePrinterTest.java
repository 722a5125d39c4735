package dev.logs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.error.UsageException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePrinterTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MOMENT = Instant.parse("2026-02-03T04:05:06.070080009Z");
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Africa/Monrovia",
            "America/Sao_Paulo",
            "Asia/Tehran",
            "+05:45");

    private static String print(TimePrinter printer, Instant instant) {
        StringBuilder out = new StringBuilder();
        printer.print(instant.getEpochSecond(), instant.getNano(), out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "HH:mm:ss.SSS, 05:05:06.070",
                "yyyy-MM-dd HH:mm:ss.SSSSSSSSS, 2026-02-03 05:05:06.070080009",
                "yyyy-MM-dd'T'HH:mm:ssXXX, 2026-02-03T05:05:06+01:00",
                "xx xxx XX, +0100 +01:00 +0100",
                "EEE MMM d yy, Tue Feb 3 26",
                "EEEE d. MMMM, Tuesday 3. February",
                "D DDD, 34 034",
                "H:m:s, 5:5:6",
                "S SSSSSS, 0 070080",
                "ssf, 06.070080009",
                "'at' HH 'o''clock' '', at 05 o'clock '",
                "[HH], [05]",
            })
    void printsPattern(String pattern, String expected) {
        assertThat(print(TimePrinter.of(pattern, BERLIN), MOMENT)).isEqualTo(expected);
    }

    @Test
    void isoHasAsMuchFractionAsIsNeeded() {
        TimePrinter utc = TimePrinter.iso(ZoneId.of("UTC"));
        assertThat(print(utc, Instant.ofEpochSecond(0, 0))).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(print(utc, Instant.ofEpochSecond(0, 500_000_000))).isEqualTo("1970-01-01T00:00:00.500Z");
        assertThat(print(utc, Instant.ofEpochSecond(0, 1_000))).isEqualTo("1970-01-01T00:00:00.000001Z");
        assertThat(print(utc, Instant.ofEpochSecond(-1, 1))).isEqualTo("1969-12-31T23:59:59.000000001Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hh:mm", "yyyyy", "z", "'open", "XXXX", "Q", "YYYY"})
    void refusesPattern(String pattern) {
        assertThatThrownBy(() -> TimePrinter.of(pattern, BERLIN))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(pattern);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, 253_402_300_800L, -62_135_596_801L, 1_785_320_130_123L})
    void secondsBeyondTheCalendarDoNoHarm(long epoch) {
        StringBuilder out = new StringBuilder();
        TimePrinter.iso(BERLIN).print(epoch, 0, out);
        assertThat(out).isNotEmpty();
    }

    /** java.time is the oracle, and the grammar reads back what was printed. */
    @Test
    void agreesWithJavaTimeAndIsReadByTheGrammar() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String zoneName : ZONES) {
            ZoneId zone = ZoneId.of(zoneName);
            TimePrinter iso = TimePrinter.iso(zone);
            TimePrinter pattern = TimePrinter.of("EEE, dd MMM yyyy HH:mm:ss.SSSSSSSSS xx", zone);
            DateTimeFormatter oracle = DateTimeFormatter.ofPattern(
                            "EEE, dd MMM yyyy HH:mm:ss.SSSSSSSSS xx", Locale.ENGLISH)
                    .withZone(zone);
            TimeGrammar grammar = new TimeGrammar(ZoneId.of("Asia/Tokyo"), MOMENT);
            for (int i = 0; i < 2_000; i++) {
                Instant instant = randomInstant(random);
                String printed = print(iso, instant);
                assertThat(grammar.since(printed))
                        .as("%s in %s, seed %d", printed, zone, seed)
                        .isEqualTo(instant);
                assertThat(grammar.until(printed))
                        .as("%s in %s, seed %d", printed, zone, seed)
                        .isEqualTo(instant);
                if (instant.getEpochSecond() > 100_000_000L) {
                    assertThat(print(pattern, instant)).as("seed %d", seed).isEqualTo(oracle.format(instant));
                }
            }
        }
    }

    private static Instant randomInstant(Random random) {
        long epoch = random.nextBoolean() ? random.nextLong(4_102_444_800L) : 1_792_886_400L + random.nextInt(20_000);
        int nanos = random.nextInt(1_000_000_000);
        return Instant.ofEpochSecond(
                epoch,
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> nanos / 1_000_000 * 1_000_000;
                    case 2 -> nanos / 1_000 * 1_000;
                    default -> nanos;
                });
    }

    /** A local time without its offset comes back too, as one of the two instants that it may mean. */
    @Test
    void localTimesAreReadInTheirZone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String zoneName : ZONES) {
            ZoneId zone = ZoneId.of(zoneName);
            TimePrinter local = TimePrinter.of("yyyy-MM-dd HH:mm:ss.SSSSSSSSS", zone);
            TimeGrammar grammar = new TimeGrammar(zone, MOMENT);
            for (int i = 0; i < 2_000; i++) {
                Instant instant = randomInstant(random);
                String printed = print(local, instant);
                assertThat(List.of(grammar.since(printed), grammar.until(printed)))
                        .as("%s in %s, seed %d", printed, zone, seed)
                        .contains(instant);
            }
        }
    }
}
