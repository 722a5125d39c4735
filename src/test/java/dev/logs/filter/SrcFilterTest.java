package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrcFilterTest {

    @ParameterizedTest
    @CsvSource({
        "hero.proc, hero.proc, true",
        "hero.proc, hero.proc.worker, true",
        "hero.proc, hero.process, false",
        "hero.proc, hero.proc-x, false",
        "hero.proc, hero, false",
        "hero.proc, Hero.proc, false",
        "hero.proc*, hero.process, true",
        "hero.proc*, hero.proc, true",
        "hero.proc*, hero.pro, false",
        "*.worker, hero.proc.worker, true",
        "*.worker, worker, false",
        "*.worker, hero.worker.io, false",
        "hero.*.io, hero.a.io, true",
        "hero.*.io, hero.a.b.io, true",
        "hero.*.io, hero.io, false",
        "h?ro, hero, true",
        "h?ro, hro, false",
        "'', '', true",
        "'', .x, false",
        "'', x, false",
        "*, '', true",
        "!hero, hero.x, false",
        "!hero, other, true",
        "'a\\*b', a*b, true",
        "'a\\*b', axb, false",
        "'\\!x', !x, true",
        "a\\b, a\\b, true",
    })
    void selects(String pattern, String src, boolean expected) {
        assertThat(SrcFilter.parse(List.of(pattern)).matches(Entries.withSrc(src)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"hero, true", "hero.db, true", "hero.proc, false", "hero.proc.x, false", "cron, true", "other, false"})
    void combinesAlternativesAndExclusions(String src, boolean expected) {
        SrcFilter filter = SrcFilter.parse(List.of("hero", "!hero.proc", "cron"));
        assertThat(filter.matches(src)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void describesItself() {
        assertThat(SrcFilter.parse(List.of("hero", "x*", "!hero.proc", "")).describe())
                .isEqualTo("src hero and below or x* or '', not hero.proc and below");
    }
}
