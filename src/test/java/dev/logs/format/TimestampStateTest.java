package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scanner concludes from the times before: year, day, repeated hours, the order of day and month. */
class TimestampStateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOW = Instant.parse("2026-07-29T12:00:00Z");

    private static List<String> readAll(TimestampScanner scanner, String... lines) {
        List<String> times = new ArrayList<>();
        for (String line : lines) {
            times.add(TimestampScannerTest.read(scanner, line));
        }
        return times;
    }

    @Test
    void decemberReadInJanuaryIsLastYears() {
        TimestampScanner scanner = new TimestampScanner(UTC, Instant.parse("2026-01-01T00:00:05Z"));
        assertThat(readAll(scanner, "Dec 31 23:59:59 h", "Jan  1 00:00:01 h", "Dec 31 23:59:58 h"))
                .containsExactly("2025-12-31T23:59:59Z", "2026-01-01T00:00:01Z", "2025-12-31T23:59:58Z");
    }

    @Test
    void januaryReadInDecemberIsNextYearsOnlyWithinADay() {
        TimestampScanner scanner = new TimestampScanner(UTC, Instant.parse("2025-12-31T23:59:55Z"));
        assertThat(readAll(scanner, "Jan  1 00:00:01 h", "Jan  2 00:00:01 h"))
                .containsExactly("2026-01-01T00:00:01Z", "2025-01-02T00:00:01Z");
    }

    @Test
    void yearFollowsTheSourceAcrossNewYear() {
        TimestampScanner scanner = new TimestampScanner(UTC, Instant.parse("2026-02-10T00:00:00Z"));
        assertThat(readAll(
                        scanner,
                        "Nov 30 10:00:00 h",
                        "Dec 31 23:59:59 h",
                        "Jan  1 00:00:00 h",
                        "Dec 31 23:59:58 h",
                        "Feb  9 10:00:00 h"))
                .containsExactly(
                        "2025-11-30T10:00:00Z",
                        "2025-12-31T23:59:59Z",
                        "2026-01-01T00:00:00Z",
                        "2025-12-31T23:59:58Z",
                        "2026-02-09T10:00:00Z");
    }

    @Test
    void yearComesFromTheHint() {
        TimestampScanner scanner = new TimestampScanner(UTC, NOW);
        scanner.hint(Instant.parse("2005-01-03T00:00:00Z"));
        assertThat(readAll(scanner, "Dec 10 06:55:46 h", "Jan  2 01:00:00 h", "01-02 01:00:01.5 x"))
                .containsExactly("2004-12-10T06:55:46Z", "2005-01-02T01:00:00Z", "2005-01-02T01:00:01.500Z");
    }

    @Test
    void repeatedHourIsTheSecondOneOnceTheFirstHasPassed() {
        TimestampScanner scanner = new TimestampScanner(BERLIN, Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(readAll(
                        scanner,
                        "2026-10-25 01:59:59",
                        "2026-10-25 02:00:00",
                        "2026-10-25 02:59:59",
                        "2026-10-25 02:59:58",
                        "2026-10-25 02:00:00",
                        "2026-10-25 02:45:00",
                        "2026-10-25 02:59:59",
                        "2026-10-25 03:00:00"))
                .containsExactly(
                        "2026-10-24T23:59:59Z",
                        "2026-10-25T00:00:00Z",
                        "2026-10-25T00:59:59Z",
                        "2026-10-25T00:59:58Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:45:00Z",
                        "2026-10-25T01:59:59Z",
                        "2026-10-25T02:00:00Z");
    }

    @Test
    void skippedHourIsReadWithTheOffsetBefore() {
        TimestampScanner scanner = new TimestampScanner(BERLIN, NOW);
        assertThat(readAll(scanner, "2026-03-29 01:59:59", "2026-03-29 02:30:00", "2026-03-29 03:00:00"))
                .containsExactly("2026-03-29T00:59:59Z", "2026-03-29T01:30:00Z", "2026-03-29T01:00:00Z");
    }

    @Test
    void orderOfDayAndMonthIsKept() {
        TimestampScanner scanner = new TimestampScanner(UTC, NOW);
        assertThat(readAll(scanner, "02/03/2026 10:00:00", "13/03/2026 10:00:00", "05/04/2026 10:00:00"))
                .containsExactly("2026-02-03T10:00:00Z", "2026-03-13T10:00:00Z", "2026-04-05T10:00:00Z");
        TimestampScanner spark = new TimestampScanner(UTC, NOW);
        assertThat(readAll(spark, "17/06/09 20:10:40", "17/06/10 20:10:40", "17/12/11 20:10:40"))
                .containsExactly("2017-06-09T20:10:40Z", "2017-06-10T20:10:40Z", "2017-12-11T20:10:40Z");
        TimestampScanner german = new TimestampScanner(UTC, NOW);
        assertThat(readAll(german, "29/07/26 20:10:40", "05/06/26 20:10:40"))
                .containsExactly("2026-07-29T20:10:40Z", "2026-06-05T20:10:40Z");
    }

    @Test
    void clockAloneOnlyWhenAllowed() {
        TimestampScanner scanner = new TimestampScanner(UTC, NOW);
        assertThat(readAll(scanner, "11:59:59.5 x")).containsExactly("none");
        scanner.allowClock();
        assertThat(readAll(scanner, "23:59:59.5 x", "00:00:01 x", "23:59:58 x", "10:15 x", "[11:00:00] x"))
                .containsExactly(
                        "2026-07-28T23:59:59.500Z",
                        "2026-07-29T00:00:01Z",
                        "2026-07-28T23:59:58Z",
                        "none",
                        "2026-07-29T11:00:00Z");
        assertThat(readAll(scanner, "2024-02-28 23:00:00 x", "01:00:00 PM x", "02:00:00 x"))
                .containsExactly("2024-02-28T23:00:00Z", "2024-02-28T13:00:00Z", "2024-02-28T02:00:00Z");
    }

    @Test
    void abbreviationsFollowTheZone() {
        String line = "2026-07-29 10:15:30 CST x";
        assertThat(readAll(new TimestampScanner(BERLIN, NOW), line)).containsExactly("2026-07-29T16:15:30Z");
        assertThat(readAll(new TimestampScanner(ZoneId.of("Asia/Shanghai"), NOW), line))
                .containsExactly("2026-07-29T02:15:30Z");
    }
}
