package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of damaged rows can be anything. */
class LocalTimesTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo", "America/Los_Angeles"})
    void timesThatNothingCanShowAreTheNearestThatCan(String zone) {
        LocalTimes times = new LocalTimes(ZoneId.of(zone));
        assertThat(times.of(Long.MAX_VALUE).getYear()).isEqualTo(9999);
        assertThat(times.of(Long.MIN_VALUE).getYear()).isEqualTo(1);
    }

    @Test
    void othersAreThemselves() {
        assertThat(new LocalTimes(ZoneId.of("Asia/Tokyo")).of(0)).isEqualTo(LocalDateTime.of(1970, 1, 1, 9, 0));
    }

    @Test
    void timesOutsideOfGivenBoundsAreThose() {
        LocalTimes times = new LocalTimes(ZoneId.of("UTC"), 60, 120);
        assertThat(times.of(59)).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 1));
        assertThat(times.of(61)).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 1, 1));
        assertThat(times.of(Long.MAX_VALUE)).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 2));
    }
}
