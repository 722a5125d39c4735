package dev.logs.store;

import dev.logs.filter.CaseRule;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldCondition;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.Glob;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.NameChoice;
import dev.logs.filter.PatternExtent;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.PatternSyntax;
import dev.logs.filter.SearchScope;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TagFilter;
import dev.logs.filter.TextPattern;
import dev.logs.filter.WholeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes filters of every kind that have a fair chance to match what {@link RandomEntries} makes. */
final class RandomFilters {

    private static final List<String> REGEXES = List.of(
            "tim(e|E)out",
            "job.*fail",
            "(?i)Kelvin",
            "^line",
            "second$",
            "[Ee]rror|warn(ing)?",
            "a|b|cc",
            "\\d{3}",
            "(foo|bar)+ ?x*",
            "\\bstop\\b",
            "s+",
            "ſ",
            "(?-i)STOP",
            "x?",
            "caf\u00e9",
            "(error|\\d+) again",
            "\\x00",
            "e\\w+r",
            "(a|)b",
            "ß",
            "[^a-z]{2}",
            ".",
            "\\Qa.b\\E",
            "err(?i)or",
            "\u4e2d\u6587?",
            "line\\s+two",
            "K",
            "\"",
            "/");

    private static final List<String> FIELD_CONDITIONS = List.of(
            "k=v",
            "k!=v",
            "k",
            "!k",
            "n=5",
            "n=5.0",
            "n!=5",
            "n>3",
            "n>=5",
            "n<10",
            "n<=5",
            "n>5",
            "n>4.9999999999999999999",
            "n<5.1",
            "n>=9007199254740991",
            "n=9007199254740993",
            "n<1e300",
            "n>=-0.5",
            "n>=0.3",
            "n>0.3",
            "n<=0.1",
            "n=0.3",
            "n=123456.789",
            "n>=123456.789",
            "n<=1.7e-7",
            "n>=9007199254740992.5",
            "n<=9007199254740993",
            "n>=1e30",
            "a.b=x",
            "a.b",
            "!a.b",
            "a.0=x",
            "a.b.c~=tim",
            "s~=stop",
            "s!~Stop",
            "s>m",
            "u=caf\u00e9",
            "u~=\u00c9",
            "k=",
            "k=null",
            "n=500",
            "n=5e2",
            "n=.5",
            "n=+5",
            "n=-3",
            "n=0",
            "z=1e400000000",
            "big>9007199254740992",
            "big=9007199254740993",
            "a.b>4",
            "q=say \"hi\"",
            "p=a/b",
            "!n>3",
            "\u00fcber=1",
            "k=\u212a",
            "a={\"b\":\"x\"}");

    private static final List<String> LEVELS = List.of(
            "warn",
            "!debug",
            "=warn",
            "..info",
            "debug..",
            "warn..error",
            "error..warn",
            "35",
            "=35",
            "!254",
            "..3",
            "=1",
            "fatal",
            "=error",
            "critical..",
            "200..fatal",
            "0",
            "=0",
            "255");

    private static final List<String> SOURCES = List.of(
            "hero.proc",
            "hero.proc*",
            "*.worker",
            "hero.*.io",
            "!hero.proc",
            "",
            "!",
            "hero",
            "!hero.proc*",
            "*",
            "!*.worker",
            "hero.?roc",
            "HERO",
            "caf\u00e9",
            "caf\u00e9*",
            "\ud7ff*",
            "\udbff\udfff*",
            "a\u0000b",
            "!hero.*.io",
            "hero.proc.w*");

    private static final List<String> JOBS = List.of("j1", "j*", "!j1", "", "!", "*", "!*", "*2", "!j*", "J?");

    private static final List<String> TAGS =
            List.of("db", "!db", "d*", "", "!", "caf\u00e9", "a/b", "q\"t", "*", "!*b");

    private final Random random;

    RandomFilters(Random random) {
        this.random = random;
    }

    FilterSet next() {
        List<EntryFilter> filters = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        while (filters.size() < count) {
            filters.add(filter());
        }
        return new FilterSet(filters);
    }

    private EntryFilter filter() {
        return switch (random.nextInt(10)) {
            case 0 -> SrcFilter.parse(some(SOURCES));
            case 1 -> LevelFilter.parse(some(LEVELS));
            case 2 -> new ErrorFilter(random.nextBoolean());
            case 3 -> random.nextInt(4) > 0 ? JobFilter.parse(some(JOBS)) : new JobFilter(names());
            case 4 -> random.nextInt(4) > 0 ? TagFilter.parse(some(TAGS)) : new TagFilter(names());
            case 5, 6 -> fields();
            default -> content();
        };
    }

    private NameChoice names() {
        TextPattern pattern = TextPattern.of(
                one(List.of("j.", ".*", "", "db|x", "(?i)J1")), PatternOptions.DEFAULT.with(PatternExtent.WHOLE_TEXT));
        WholeText whole = new WholeText(pattern);
        return random.nextBoolean()
                ? new NameChoice(List.of(whole, Glob.parse("j2")), List.of())
                : new NameChoice(List.of(), List.of(whole));
    }

    private FieldFilter fields() {
        List<FieldCondition> conditions = new ArrayList<>();
        some(FIELD_CONDITIONS).forEach(text -> conditions.add(FieldCondition.parse(text)));
        return new FieldFilter(conditions);
    }

    private ContentFilter content() {
        List<TextPattern> patterns = new ArrayList<>();
        for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
            patterns.add(pattern());
        }
        SearchScope scope = random.nextInt(3) == 0 ? SearchScope.EVERYWHERE : SearchScope.CONTENT;
        return new ContentFilter(patterns, random.nextInt(4) == 0, scope);
    }

    private TextPattern pattern() {
        PatternExtent extent = random.nextInt(4) == 0 ? one(List.of(PatternExtent.values())) : PatternExtent.ANYWHERE;
        CaseRule rule = one(List.of(CaseRule.values()));
        if (random.nextBoolean()) {
            return TextPattern.of(one(REGEXES), new PatternOptions(PatternSyntax.REGEX, rule, extent));
        }
        return TextPattern.of(one(RandomEntries.WORDS), new PatternOptions(PatternSyntax.LITERAL, rule, extent));
    }

    private List<String> some(List<String> all) {
        List<String> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            some.add(one(all));
        }
        return some;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
