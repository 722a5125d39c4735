package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.Level;
import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warn | warn error critical alert fatal",
                "=warn | warn",
                "warning..err | warn error",
                "error..warn | warn error",
                "..info | trace debug info",
                "alert.. | alert fatal",
                "!debug | trace info notice warn error critical alert fatal",
                "!warn..critical | trace debug info notice alert fatal",
                "FATAL | fatal",
                "=trace | trace",
                "0..1 | trace debug",
                "254 | error critical alert fatal",
            })
    void selectsNamedLevels(String text, String expected) {
        LevelFilter filter = LevelFilter.parse(List.of(text));
        List<String> matching = new ArrayList<>();
        for (Level level : Level.values()) {
            if (filter.matches(Entries.withLevel(level.stored()))) {
                matching.add(level.label());
            }
        }
        assertThat(String.join(" ", matching)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "=warn, 35, true",
        "=warn, 40, false",
        "35, 34, false",
        "35, 36, true",
        "35, 254, true",
        "=35, 35, true",
        "=35, 30, false",
        "..35, 36, false",
        "..warn, 39, true",
        "error, 255, true",
        "error, 9000, true",
        "error, -4, false",
        "..debug, -4, true",
        "..debug, 9, true",
        "..0, 9, false",
        "fatal, 253, true",
        "critical, 254, false",
    })
    void ranksUnnamedNumbers(String text, int stored, boolean expected) {
        assertThat(LevelFilter.parse(List.of(text)).matches(stored)).isEqualTo(expected);
    }

    @Test
    void joinsAlternativesAndTakesExclusionsAway() {
        LevelFilter filter = LevelFilter.parse(List.of("=info", "error", "!alert"));
        assertThat(filter.ranges())
                .containsExactly(
                        new LevelFilter.NumberRange(10, 19),
                        new LevelFilter.NumberRange(40, 49),
                        new LevelFilter.NumberRange(60, Integer.MAX_VALUE));
        assertThat(filter.describe()).isEqualTo("level =info or error and more severe, not alert");
    }

    @Test
    void rangesReachBothEnds() {
        assertThat(LevelFilter.parse(List.of("trace..")).ranges())
                .containsExactly(new LevelFilter.NumberRange(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wran", "", "..", "256", "-1", "=", "!", "warn..wat", "warn...error"})
    void refusesWhatIsNoLevel(String text) {
        assertThatThrownBy(() -> LevelFilter.parse(List.of(text))).isInstanceOf(UsageException.class);
    }

    @Test
    void suggestsTheLevelThatWasMeant() {
        assertThatThrownBy(() -> LevelFilter.parse(List.of("info..eror")))
                .hasMessage("unknown level 'eror' in 'info..eror'")
                .extracting(e -> ((UsageException) e).remedy())
                .asString()
                .startsWith("did you mean 'error'?");
    }
}
