package dev.logs.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({"ab, ab, 0", "ab, ba, 1", "abc, acb, 1", "kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "ca, abc, 3"
    })
    void countsEdits(String a, String b, int expected) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(expected);
    }

    @Test
    void namesTheNearestFirst() {
        List<String> candidates = List.of("hero.proc", "hero.prod", "cron", "hero", "HERO.PROC");
        assertThat(Suggestions.near("hero.porc", candidates)).startsWith("HERO.PROC", "hero.proc");
        assertThat(Suggestions.near("zzz", candidates)).isEmpty();
        assertThat(Suggestions.near("her", candidates)).startsWith("hero");
        assertThat(Suggestions.near("", candidates)).isEmpty();
        assertThat(Suggestions.near("a", List.of("b1", "b"))).containsExactly("b");
    }

    @Test
    void words() {
        assertThat(Suggestions.didYouMean("serch", List.of("search", "ingest"))).isEqualTo("did you mean 'search'?");
        assertThat(Suggestions.didYouMean("warm", List.of("warn", "warp"))).isEqualTo("did you mean 'warn' or 'warp'?");
        assertThat(Suggestions.didYouMean("xyz", List.of("warn"))).isNull();
    }
}
