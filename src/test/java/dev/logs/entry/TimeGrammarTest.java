package dev.logs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.logs.error.UsageException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeGrammarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Wednesday, 14:00:00.5 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-07-29T12:00:00.500Z");

    private final TimeGrammar grammar = new TimeGrammar(BERLIN, NOW);

    /** Text, instant as a lower bound, instant as an upper bound where it differs. */
    private static final String FORMS = """
            now                                     2026-07-29T12:00:00.500Z
            NOW                                     2026-07-29T12:00:00.500Z
            7d                                      2026-07-22T12:00:00.500Z
            24h                                     2026-07-28T12:00:00.500Z
            2h 30min                                2026-07-29T09:30:00.500Z
            2h30m                                   2026-07-29T09:30:00.500Z
            2 hours 30 minutes                      2026-07-29T09:30:00.500Z
            1.5h                                    2026-07-29T10:30:00.500Z
            500ms                                   2026-07-29T12:00:00Z
            1500us                                  2026-07-29T12:00:00.498500Z
            1ns                                     2026-07-29T12:00:00.499999999Z
            1M                                      2026-06-29T12:00:00.500Z
            1m                                      2026-07-29T11:59:00.500Z
            5M                                      2026-02-28T13:00:00.500Z
            1y                                      2025-07-29T12:00:00.500Z
            0.5y                                    2026-01-29T13:00:00.500Z
            1w                                      2026-07-22T12:00:00.500Z
            -5min                                   2026-07-29T11:55:00.500Z
            +5min                                   2026-07-29T12:05:00.500Z
            5min ago                                2026-07-29T11:55:00.500Z
            2 days ago                              2026-07-27T12:00:00.500Z
            today                                   2026-07-28T22:00:00Z    2026-07-29T21:59:59.999999999Z
            Today                                   2026-07-28T22:00:00Z    2026-07-29T21:59:59.999999999Z
            yesterday                               2026-07-27T22:00:00Z    2026-07-28T21:59:59.999999999Z
            tomorrow                                2026-07-29T22:00:00Z    2026-07-30T21:59:59.999999999Z
            today UTC                               2026-07-29T00:00:00Z    2026-07-29T23:59:59.999999999Z
            yesterday 10:15                         2026-07-28T08:15:00Z    2026-07-28T08:15:59.999999999Z
            wed                                     2026-07-28T22:00:00Z    2026-07-29T21:59:59.999999999Z
            tuesday                                 2026-07-27T22:00:00Z    2026-07-28T21:59:59.999999999Z
            Thursday                                2026-07-22T22:00:00Z    2026-07-23T21:59:59.999999999Z
            mon 10:15:30                            2026-07-27T08:15:30Z
            Wed 2026-07-29 10:15:30                 2026-07-29T08:15:30Z
            Wed, 29 Jul 2026 10:15:30 GMT           2026-07-29T10:15:30Z
            11:12                                   2026-07-29T09:12:00Z    2026-07-29T09:12:59.999999999Z
            11:12:13                                2026-07-29T09:12:13Z
            11:12:13.5                              2026-07-29T09:12:13.500Z
            11:12:13,123456789                      2026-07-29T09:12:13.123456789Z
            2026                                    2025-12-31T23:00:00Z    2026-12-31T22:59:59.999999999Z
            2026-07                                 2026-06-30T22:00:00Z    2026-07-31T21:59:59.999999999Z
            2026-12                                 2026-11-30T23:00:00Z    2026-12-31T22:59:59.999999999Z
            2026-W30                                2026-07-19T22:00:00Z    2026-07-26T21:59:59.999999999Z
            2026-W01                                2025-12-28T23:00:00Z    2026-01-04T22:59:59.999999999Z
            2020-W53                                2020-12-27T23:00:00Z    2021-01-03T22:59:59.999999999Z
            2026-07-29                              2026-07-28T22:00:00Z    2026-07-29T21:59:59.999999999Z
            2026/07/29                              2026-07-28T22:00:00Z    2026-07-29T21:59:59.999999999Z
            20260729                                2026-07-28T22:00:00Z    2026-07-29T21:59:59.999999999Z
            2026-7-9                                2026-07-08T22:00:00Z    2026-07-09T21:59:59.999999999Z
            2026-07-29T10                           2026-07-29T08:00:00Z    2026-07-29T08:59:59.999999999Z
            2026-07-29T10Z                          2026-07-29T10:00:00Z    2026-07-29T10:59:59.999999999Z
            2026-07-29T10:15                        2026-07-29T08:15:00Z    2026-07-29T08:15:59.999999999Z
            2026-07-29 10:15                        2026-07-29T08:15:00Z    2026-07-29T08:15:59.999999999Z
            2026-07-29_10:15                        2026-07-29T08:15:00Z    2026-07-29T08:15:59.999999999Z
            2026-07-29 10:15:30                     2026-07-29T08:15:30Z
            2026-07-29  10:15:30                    2026-07-29T08:15:30Z
            2026-07-29 10:15:30.123456789           2026-07-29T08:15:30.123456789Z
            2026-07-29T10:15:30Z                    2026-07-29T10:15:30Z
            2026-07-29t10:15:30z                    2026-07-29T10:15:30Z
            2026-07-29T10:15:30 Z                   2026-07-29T10:15:30Z
            2026-07-29T10:15:30+02:00               2026-07-29T08:15:30Z
            2026-07-29T10:15:30.25-0530             2026-07-29T15:45:30.250Z
            2026-07-29T10:15:30+02                  2026-07-29T08:15:30Z
            2026-07-29 10:15:30 +0200               2026-07-29T08:15:30Z
            2026-07-29 10:15 -07:00                 2026-07-29T17:15:00Z    2026-07-29T17:15:59.999999999Z
            20260729T101530Z                        2026-07-29T10:15:30Z
            20260729T1015                           2026-07-29T08:15:00Z    2026-07-29T08:15:59.999999999Z
            2026-07-29 10:15 Europe/London          2026-07-29T09:15:00Z    2026-07-29T09:15:59.999999999Z
            2026-07-29 10:15:30 UTC                 2026-07-29T10:15:30Z
            2026-07-29T10:15:30[Asia/Tokyo]         2026-07-29T01:15:30Z
            2026-07-29T10:15:30+02:00[Asia/Tokyo]   2026-07-29T08:15:30Z
            2026-07-29 Asia/Tokyo                   2026-07-28T15:00:00Z    2026-07-29T14:59:59.999999999Z
            2026-07 UTC                             2026-07-01T00:00:00Z    2026-07-31T23:59:59.999999999Z
            2026-07-29T23:59:60Z                    2026-07-30T00:00:00Z
            Jul 29 10:15:30                         2026-07-29T08:15:30Z
            Jul  9 10:15:30.123                     2026-07-09T08:15:30.123Z
            Dec 31 23:00                            2025-12-31T22:00:00Z    2025-12-31T22:00:59.999999999Z
            Jul 29, 2025                            2025-07-28T22:00:00Z    2025-07-29T21:59:59.999999999Z
            29 Jul 2025                             2025-07-28T22:00:00Z    2025-07-29T21:59:59.999999999Z
            @1785320130                             2026-07-29T10:15:30Z
            @1785320130.25                          2026-07-29T10:15:30.250Z
            @1785320130123                          2026-07-29T10:15:30.123Z
            @1785320130123456                       2026-07-29T10:15:30.123456Z
            @1785320130123456789                    2026-07-29T10:15:30.123456789Z
            1785320130                              2026-07-29T10:15:30Z
            @0                                      1970-01-01T00:00:00Z
            @-1.5                                   1969-12-31T23:59:58.500Z
            2026-10-25 02:30                        2026-10-25T00:30:00Z    2026-10-25T01:30:59.999999999Z
            2026-10-25T02                           2026-10-25T00:00:00Z    2026-10-25T01:59:59.999999999Z
            2026-10-25T01                           2026-10-24T23:00:00Z    2026-10-24T23:59:59.999999999Z
            2026-10-25                              2026-10-24T22:00:00Z    2026-10-25T22:59:59.999999999Z
            2026-03-29 02:30                        2026-03-29T01:00:00Z
            2026-03-29T01                           2026-03-29T00:00:00Z    2026-03-29T00:59:59.999999999Z
            2026-03-29                              2026-03-28T23:00:00Z    2026-03-29T21:59:59.999999999Z
            """;

    @ParameterizedTest
    @MethodSource("forms")
    void readsForm(String form) {
        String[] columns = form.split(" {3,}");
        String upper = columns.length > 2 ? columns[2] : columns[1];
        assertThat(grammar.since(columns[0])).as("since").hasToString(columns[1]);
        assertThat(grammar.until("  " + columns[0] + " ")).as("until").hasToString(upper);
    }

    static List<String> forms() {
        return FORMS.lines().map(String::strip).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "soon",
                "7",
                "30",
                "7x",
                "2026-13",
                "2026-00",
                "2026-02-30",
                "2026-W54",
                "2026-W00",
                "2026-07-29T25",
                "2026-07-29 10:60",
                "2026-07-29 10:15:61",
                "2026-07-29T",
                "2026-07-29x",
                "2026-07-29 10:15 Europe/Nowhere",
                "2026-07-29T10:15:30+99:00",
                "2026-07-29T10:15:30.",
                "2026-07-29T10:15:30.1234567890",
                "10:1",
                "24:00",
                "@",
                "@x",
                "@12345678901234567890",
                "-",
                "+",
                "ago",
                "5 ago",
                "5min later",
                "Tue 2026-07-29",
                "Jul",
                "Jul 32",
                "Foo 29",
                "2026--07",
                "2026-07-29 10:15 10:16",
                "9999999999999y",
                "999999y",
                "1..5h",
                "1.h",
                "12345-07-29",
                "29 Jul 20266",
                "\u0662\u0660\u0662\u0666",
                "mon tue",
                "2026-07-29T10:15:30Zx",
                "[UTC]"
            })
    void refusesAndListsTheForms(String text) {
        UsageException error = catchThrowableOfType(UsageException.class, () -> grammar.since(text));
        assertThat(error).as("for '%s'", text).isNotNull();
        assertThat(error.getMessage()).contains("'" + text.strip() + "' is not a time");
        assertThat(error.remedy()).contains("7d", "yesterday", "2026-07-29T10:15:30Z", "@1785312930", "2026-W30");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> grammar.since("2026-02-30")).hasMessageContaining("there is no such day");
        assertThatThrownBy(() -> grammar.since("2026-07-29 25:00"))
                .hasMessageContaining("there is no such time of day");
        assertThatThrownBy(() -> grammar.since("2026-W60")).hasMessageContaining("there is no such week");
        assertThatThrownBy(() -> grammar.since("7x")).hasMessage("'7x' is not a time: 'x' is not a unit");
        assertThatThrownBy(() -> grammar.since("30")).hasMessage("'30' is not a time: a number has no unit");
        assertThatThrownBy(() -> grammar.since("Mon 2026-07-29")).hasMessageContaining("that day is a Wednesday");
    }

    @Test
    void onIsBothBounds() {
        assertThat(grammar.on("2026-W30"))
                .isEqualTo(new TimeRange(
                        Instant.parse("2026-07-19T22:00:00Z"), Instant.parse("2026-07-26T21:59:59.999999999Z")));
        assertThat(grammar.on("11:12:13"))
                .isEqualTo(new TimeRange(
                        Instant.parse("2026-07-29T09:12:13Z"), Instant.parse("2026-07-29T09:12:13.999999999Z")));
        assertThatThrownBy(() -> grammar.on("7d"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not a period");
        assertThatThrownBy(() -> grammar.on("x"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not a time");
    }

    @Test
    void rangeOfTheThreeOptions() {
        Instant first = Instant.parse("2026-07-28T22:00:00Z");
        Instant last = Instant.parse("2026-07-29T21:59:59.999999999Z");
        assertThat(grammar.range(null, null, null)).isSameAs(TimeRange.ALL);
        assertThat(grammar.range("today", null, null)).isEqualTo(new TimeRange(first, null));
        assertThat(grammar.range(null, "today", null)).isEqualTo(new TimeRange(null, last));
        assertThat(grammar.range("today", "today", null)).isEqualTo(new TimeRange(first, last));
        assertThat(grammar.range(null, null, "today")).isEqualTo(new TimeRange(first, last));
        assertThat(grammar.range("@5", "@5", null))
                .isEqualTo(new TimeRange(Instant.ofEpochSecond(5), Instant.ofEpochSecond(5)));
        assertThatThrownBy(() -> grammar.range("today", null, "today")).isInstanceOf(UsageException.class);
    }

    @Test
    void invertedRangeShowsBothInstants() {
        assertThatThrownBy(() -> grammar.range("today", "2d", null))
                .isInstanceOf(UsageException.class)
                .hasMessage("since 'today' (2026-07-29T00:00:00+02:00) is later than until '2d'"
                        + " (2026-07-27T14:00:00.500+02:00)");
    }
}
