package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.error.UsageException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContextFilterTest {

    @Test
    void normalisesNamesButNotGlobs() {
        ContextFilter filter = parse("Hello World", "!Test*", "PROD*");
        assertThat(filter.include()).containsExactly("hello_world", "prod*");
        assertThat(filter.exclude()).containsExactly("test*");
        assertThat(filter.matches("hello_world")).isTrue();
        assertThat(filter.matches("production")).isTrue();
        assertThat(filter.matches("other")).isFalse();
    }

    @Test
    void excludesAmongAll() {
        ContextFilter filter = parse("!test*");
        assertThat(filter.matches("prod")).isTrue();
        assertThat(filter.matches("test1")).isFalse();
        assertThat(filter.isAll()).isFalse();
        assertThat(ContextFilter.ALL.matches("test1")).isTrue();
    }

    @Test
    void refusesWhatTheNormalisationRefuses() {
        assertThatThrownBy(() -> ContextFilter.parse(List.of("!../x"), name -> {
                    throw new UsageException("no context: " + name, null);
                }))
                .hasMessage("no context: ../x");
    }

    @Test
    void meansWhatBothMean() {
        ContextFilter both = parse("a*", "!ab").and(parse("*c", "!axc"));
        assertThat(List.of("abc", "ab", "ac", "axc", "bc").stream().filter(both::matches))
                .containsExactly("abc", "ac");
        assertThat(ContextFilter.ALL.and(parse("x")).matches("y")).isFalse();
    }

    @Test
    void describesItself() {
        assertThat(ContextFilter.ALL.describe()).isEqualTo("all contexts");
        assertThat(parse("a", "b*", "!c").describe()).isEqualTo("context a or b*, not c");
    }

    private static ContextFilter parse(String... texts) {
        return ContextFilter.parse(
                List.of(texts), name -> name.toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
}
