package dev.logs.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CivilDateTest {

    @Test
    void agreesWithJavaTime() {
        LocalDate end = LocalDate.of(2405, 1, 1);
        for (LocalDate day = LocalDate.of(-405, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            long epochDay = CivilDate.epochDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            assertThat(epochDay).isEqualTo(day.toEpochDay());
            assertThat(CivilDate.weekday(epochDay)).isEqualTo(day.getDayOfWeek().getValue());
        }
    }

    @Test
    void knowsWhichDaysExist() {
        assertThat(CivilDate.exists(2024, 2, 29)).isTrue();
        assertThat(CivilDate.exists(2026, 2, 29)).isFalse();
        assertThat(CivilDate.exists(1900, 2, 29)).isFalse();
        assertThat(CivilDate.exists(2000, 2, 29)).isTrue();
        assertThat(CivilDate.exists(2026, 4, 31)).isFalse();
        assertThat(CivilDate.exists(2026, 13, 1)).isFalse();
        assertThat(CivilDate.exists(2026, 0, 1)).isFalse();
        assertThat(CivilDate.exists(2026, 1, 0)).isFalse();
    }
}
