package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentFilterTest {

    private static final LogEntry ENTRY = Entries.entry(
            "hero.proc",
            LogEntry.NO_TAGS,
            10,
            "job failed",
            null,
            "{\"user\":{\"name\":\"Zo\\u00eb\"},\"ids\":[17,true]}");

    @Test
    void looksInTheContentOnly() {
        assertThat(filter(SearchScope.CONTENT, "fail").matches(ENTRY)).isTrue();
        assertThat(filter(SearchScope.CONTENT, "hero").matches(ENTRY)).isFalse();
        assertThat(filter(SearchScope.CONTENT, "nope", "job").matches(ENTRY)).isTrue();
    }

    @Test
    void looksEverywhere() {
        for (String pattern : List.of("fail", "hero", "name", "zo\u00eb", "17", "true")) {
            assertThat(filter(SearchScope.EVERYWHERE, pattern).matches(ENTRY))
                    .as(pattern)
                    .isTrue();
        }
        assertThat(filter(SearchScope.EVERYWHERE, "user.*name").matches(ENTRY)).isFalse();
        assertThat(filter(SearchScope.EVERYWHERE, "\\{").matches(ENTRY)).isFalse();
    }

    @Test
    void inverts() {
        TextPattern job = TextPattern.of("job", PatternOptions.DEFAULT);
        TextPattern nope = TextPattern.of("nope", PatternOptions.DEFAULT);
        assertThat(ContentFilter.lacking(job).matches(ENTRY)).isFalse();
        assertThat(ContentFilter.lacking(nope).matches(ENTRY)).isTrue();
        assertThat(new ContentFilter(List.of(nope, job), true, SearchScope.CONTENT).matches(ENTRY))
                .isFalse();
    }

    @Test
    void describesItself() {
        assertThat(filter(SearchScope.EVERYWHERE, "a", "B").describe())
                .isEqualTo("content, src or fields with 'a' or 'B' (ignoring case)");
    }

    private static ContentFilter filter(SearchScope scope, String... patterns) {
        List<TextPattern> all = Arrays.stream(patterns)
                .map(pattern -> TextPattern.of(pattern, PatternOptions.DEFAULT))
                .toList();
        return new ContentFilter(all, false, scope);
    }
}
