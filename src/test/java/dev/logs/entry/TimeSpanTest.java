package dev.logs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.error.UsageException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "7d, PT168H",
        "1w, PT168H",
        "2h 30min, PT2H30M",
        "30min2h, PT2H30M",
        "1.5h, PT1H30M",
        "500ms, PT0.5S",
        "1h 1h, PT2H",
        "0s, PT0S",
        "1.5s, PT1.5S",
        "1.000000001s, PT1.000000001S",
        "90 Minutes, PT1H30M",
        "3usec, PT0.000003S",
        "3\u00b5s, PT0.000003S",
        "3\u03bcs, PT0.000003S",
        "999999999999ms, PT277777H46M39.999S",
        "0.25ms, PT0.00025S",
        "1M, PT730H30M",
        "1y, PT8766H",
        "1.5M, PT1095H45M",
        "1.5 years, PT13149H",
        "2 weeks 1 day, PT360H",
        "1hr, PT1H",
        "5nsec, PT0.000000005S",
    })
    void reads(String text, Duration expected) {
        assertThat(TimeSpan.parse(text).toDuration()).isEqualTo(expected);
    }

    @Test
    void keepsMonthsApart() {
        assertThat(TimeSpan.parse("1y 2M 3d")).isEqualTo(new TimeSpan(14, 3 * 86_400, 0));
        assertThat(TimeSpan.parse("0.5y")).isEqualTo(new TimeSpan(6, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "h",
                "5 parsecs",
                "5h 3",
                "-5h",
                "1.h",
                ".5h",
                "1,5h",
                "5hh",
                "1e3s",
                "9999999999999s",
                "20000y",
                "5D"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> TimeSpan.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is not a span of time")
                .satisfies(
                        error -> assertThat(((UsageException) error).remedy()).contains("2h 30min"));
    }
}
