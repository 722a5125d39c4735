package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that are a whole value, as in JSON and CSV. */
class TimestampTextTest {

    private final TimestampScanner scanner =
            new TimestampScanner(ZoneId.of("Europe/Berlin"), Instant.parse("2026-07-29T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "2026-07-29T10:15:30.123Z                   | 2026-07-29T10:15:30.123Z",
                "\"  2026-07-29 10:15:30  \"                | 2026-07-29T08:15:30Z",
                "2026-07-29                                 | 2026-07-28T22:00:00Z",
                "20260729                                   | 2026-07-28T22:00:00Z",
                "29.07.2026                                 | 2026-07-28T22:00:00Z",
                "29 Jul 2026                                | 2026-07-28T22:00:00Z",
                "Jul 29, 2026                               | 2026-07-28T22:00:00Z",
                "2026-07-29T10:15                           | 2026-07-29T08:15:00Z",
                "Wed, 29 Jul 2026 10:15:30 +0000 (UTC)      | 2026-07-29T10:15:30Z",
                "[29/Jul/2026:10:15:30 +0000]               | 2026-07-29T10:15:30Z",
                "Jul 29, 2026, 10:15:30\u202fAM             | 2026-07-29T08:15:30Z",
                "1785320130                                 | 2026-07-29T10:15:30Z",
                "1785320130.5                               | 2026-07-29T10:15:30.500Z",
                "1785320130.123456789                       | 2026-07-29T10:15:30.123456789Z",
                "1785320130123                              | 2026-07-29T10:15:30.123Z",
                "1785320130123.25                           | 2026-07-29T10:15:30.123250Z",
                "1785320130123456                           | 2026-07-29T10:15:30.123456Z",
                "1785320130123456789                        | 2026-07-29T10:15:30.123456789Z",
                "1.7853201305e9                             | 2026-07-29T10:15:30.500Z",
                "1.785320130123E+12                         | 2026-07-29T10:15:30.123Z",
                "178532013012                               | 1975-08-29T08:13:33.012Z",
                "100000000                                  | 1973-03-03T09:46:40Z",
                "20260729101530                             | 2026-07-29T08:15:30Z",
                "@400000006a69d40c075bcd15                  | 2026-07-29T10:20:50.123456789Z",
            })
    void reads(String text, String expected) {
        assertThat(scanner.scanText(text)).isTrue();
        assertThat(Instant.ofEpochSecond(scanner.epoch(), scanner.nanos())).hasToString(expected);
    }

    /** A date that is known already is not read again, but what is behind it is. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-29T23:59:59Z, 2026-07-29T23:59:59Z",
        "2026-07-29T00:00:00.5Z, 2026-07-29T00:00:00.500Z",
        "2026-07-29T10:15:30.123456789Z, 2026-07-29T10:15:30.123456789Z",
        "2026-07-29T10:15:30.123456789123Z, 2026-07-29T10:15:30.123456789Z",
        "2026-07-29T23:59:60Z, 2026-07-30T00:00:00Z",
        "2026-07-29T10:15:30+02:00, 2026-07-29T08:15:30Z",
        "2026-07-30T10:15:30.250Z, 2026-07-30T10:15:30.250Z",
    })
    void readsBehindTheSameDate(String text, String expected) {
        for (String before : List.of("2026-07-29T10:00:00Z", "2026-07-29T23:59:60Z")) {
            assertThat(scanner.scanText(before)).isTrue();
            assertThat(scanner.scanText(text)).isTrue();
            assertThat(Instant.ofEpochSecond(scanner.epoch(), scanner.nanos())).hasToString(expected);
        }
        for (String wrong :
                List.of("24:15:30Z", "10:60:30Z", "10:15:61Z", "1x:15:30Z", "10:15:30.Z", "10:15:30.1x3Z")) {
            assertThat(scanner.scanText("2026-07-29T" + wrong)).as(wrong).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "12.5",
                "-1785320130",
                "99999999",
                "1e3",
                "1.5e",
                "1e99",
                "1e",
                "NaN",
                "true",
                "hello",
                "2026-07-29T10:15:30Z x",
                "2026-07-29 x",
                "2026",
                "2026-07",
                "07-29",
                "260729",
                "10:15:30",
                "1785320130 s",
                "17853201301234567890",
                "2026-07-29T10:15:30Z\u0000",
                "\u0662\u0660",
                "9999999999999999999",
                "1785320130.",
                "."
            })
    void refuses(String text) {
        assertThat(scanner.scanText(text)).isFalse();
    }
}
