package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class BucketWidthTest {

    @Test
    void isNiceAndGivesAboutFortyBuckets() {
        assertThat(BucketWidth.forSpan(0, 48)).hasToString("1 second");
        assertThat(BucketWidth.forSpan(3_599, 48)).hasToString("2 minutes");
        assertThat(BucketWidth.forSpan(86_399, 48)).hasToString("30 minutes");
        assertThat(BucketWidth.forSpan(7 * 86_400 - 1, 48)).hasToString("6 hours");
        assertThat(BucketWidth.forSpan(365 * 86_400L, 48)).hasToString("1 month");
        assertThat(BucketWidth.forSpan(Long.MAX_VALUE, 48)).hasToString("100 years");
    }

    @Test
    void beginsWhereTheCalendarDoes() {
        LocalDateTime time = LocalDateTime.of(2026, 7, 29, 10, 44, 59, 7);
        assertThat(new BucketWidth(15, ChronoUnit.MINUTES).startOf(time)).isEqualTo("2026-07-29T10:30");
        assertThat(new BucketWidth(12, ChronoUnit.HOURS).startOf(time)).isEqualTo("2026-07-29T00:00");
        assertThat(new BucketWidth(30, ChronoUnit.SECONDS).startOf(time)).isEqualTo("2026-07-29T10:44:30");
        assertThat(new BucketWidth(1, ChronoUnit.WEEKS).startOf(time)).isEqualTo("2026-07-27T00:00");
        assertThat(new BucketWidth(3, ChronoUnit.MONTHS).startOf(time)).isEqualTo("2026-07-01T00:00");
        assertThat(new BucketWidth(10, ChronoUnit.YEARS).startOf(time)).isEqualTo("2020-01-01T00:00");
    }

    @Test
    void nextBucketFollowsTheCalendar() {
        LocalDateTime january = LocalDateTime.of(2026, 1, 1, 0, 0);
        assertThat(new BucketWidth(1, ChronoUnit.MONTHS).after(january)).isEqualTo("2026-02-01T00:00");
    }
}
