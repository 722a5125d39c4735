package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.CaseRule;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.PatternExtent;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.PatternSyntax;
import dev.logs.filter.SearchScope;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TagFilter;
import dev.logs.filter.TextPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A block gives the same rows as its entries, looked at one by one. */
@Timeout(120)
final class BlockSearchTest {

    private static final long SEED = new Random().nextInt(1_000_000);

    private static final String[] REGEXES = {
        "took \\d+ ms",
        "(?i)USER (alice|bob)",
        "^fail",
        "at .*java",
        "x?",
        "[0-9a-f]{8}-",
        "timeout|again",
        "\\bok$",
        "took [0-9]{3} ms",
        "user (a|b)[a-z]+ log",
        "(?i)[^ ]+/HOST.*5",
        "(request|span) [0-9a-f]{10,} took 1?5",
        "took 1[0-9]{2} ms",
        "accepted for customer 1[0-9]{3}",
        "order [0-9]+ accepted for customer [0-9]+, [a-z]",
        "1[0-9]+ ms",
        "[0-9] ms for .+[0-9]",
        "order [0-9]* accepted",
        "order [0-9]*[07] accepted",
        "took [0-9]*00 ms",
        "took -?[0-9]+ ms",
        "e[a-z]* .*1",
        "[a-f][0-9].*[^0-9]$"
    };

    /** Counting such templates row by row, with those that do match, doubled the time of a count. */
    @Test
    void templateThatCannotMatchIsCountedWithoutAWalk() {
        assertThat(TemplateSearch.NOTHING.countByRank(5)).isZero();
    }

    @Test
    void givesTheSameRowsAsTheEntries() {
        for (long seed = SEED; seed < SEED + 25; seed++) {
            Random random = new Random(seed);
            List<LogEntry> entries = new BlockEntries(seed).sorted(800);
            BlockSettings settings = seed % 4 == 0 ? BlockSettings.DRAFT : BlockSettings.DEFAULT;
            BlockReader reader = EncodedFile.of(entries, settings).reader(0);
            for (int i = 0; i < 60; i++) {
                FilterSet filters = filters(random, entries);
                TimeRange range = range(random, entries);
                List<Integer> expected = new ArrayList<>();
                long inAll = 0;
                for (int row = 0; row < entries.size(); row++) {
                    LogEntry entry = entries.get(row);
                    if (filters.matches(entry)) {
                        inAll++;
                        if (range.contains(entry.epoch(), entry.nanos())) {
                            expected.add(row);
                        }
                    }
                }
                SearchPlan plan = new SearchPlan(filters);
                BlockSearch search = reader.search(plan, range);
                String as = "seed " + seed + " " + filters + " " + range;
                assertThat(search.rows())
                        .as(as)
                        .containsExactly(expected.stream().mapToInt(row -> row).toArray());
                assertThat(backwards(search, entries.size())).as(as).isEqualTo(expected);
                SearchPlan.CountBounds bounds = plan.count(reader.summary());
                assertThat(inAll).as(as).isBetween(bounds.certain(), bounds.possible());
            }
        }
    }

    /** Filters leave out blocks; they never leave out one that has a match. */
    @Test
    void givesTheSameRowsWithFilters() {
        for (long seed = SEED; seed < SEED + 25; seed++) {
            Random random = new Random(seed);
            List<LogEntry> entries = new BlockEntries(seed).sorted(800);
            EncodedFile file = EncodedFile.of(entries, new BlockSettings(3, 150 + random.nextInt(400), 8 << 20));
            EncodedFile.Filters known = file.filters(random.nextInt(4));
            for (int i = 0; i < 60; i++) {
                FilterSet filters = filters(random, entries);
                SearchPlan plan = file.plan(filters, known);
                int first = 0;
                for (int block = 0; block < file.blocks().size(); block++) {
                    // As if others had been made by an earlier version, which made no filters.
                    BlockReader reader = random.nextInt(4) == 0 ? file.reader(block) : file.reader(block, known);
                    List<LogEntry> ofBlock = entries.subList(first, first + reader.rows());
                    int[] expected = IntStream.range(0, reader.rows())
                            .filter(row -> filters.matches(ofBlock.get(row)))
                            .toArray();
                    String as = "seed " + seed + " block " + block + " " + filters;
                    assertThat(reader.search(plan, TimeRange.ALL).rows()).as(as).containsExactly(expected);
                    SearchPlan.CountBounds bounds = plan.count(reader.summary());
                    assertThat((long) expected.length).as(as).isBetween(bounds.certain(), bounds.possible());
                    first += reader.rows();
                }
            }
        }
    }

    /** The Kelvin sign is a k and the long s an s when case is ignored; in the text of a template, in a slot, across both. */
    @Test
    void findsLettersBeyondAsciiThatAreLettersOfAscii() {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String word =
                    List.of("stop", "\u017ftop", "STOP", "other", "bloc\u212a").get(i % 5);
            entries.add(new LogEntry(
                    i + 1,
                    "a",
                    "[]",
                    1_000_000 + i,
                    0,
                    10,
                    0,
                    "a \u212aey " + i + " for " + word + " " + i,
                    null,
                    null));
        }
        List<String> texts = List.of("stop", "for stop 1", "key", "Key 12", "block 4", "ks", "r stop");
        assertFoundAsInEntries(entries, texts, PatternOptions.DEFAULT.with(CaseRule.INSENSITIVE));
    }

    /** What is looked for may end a first line, lie behind it, or go from the one to the other. */
    @Test
    void findsTextsBehindFirstLines() {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String trace =
                    "\n\tat shop.Order" + i % 7 + ".pay(Order.java:" + i % 7 + ")\n\tat shop.Main.main(Main.java:1)";
            String content = "failed after " + i + " ms" + (i % 3 == 0 ? "" : trace);
            entries.add(new LogEntry(i + 1, "a", "[]", 1_000_000 + i, 0, 10, 0, content, null, null));
        }
        List<String> texts = List.of(
                "12 ms",
                "1 ms\n",
                "7 ms\n\tat shop.Order",
                "\n\tat shop.Order3",
                "Order.java:5",
                "ms\tat",
                "s",
                "\n",
                "after 13");
        assertFoundAsInEntries(entries, texts, PatternOptions.DEFAULT);
    }

    private static void assertFoundAsInEntries(List<LogEntry> entries, List<String> texts, PatternOptions options) {
        BlockReader reader = EncodedFile.of(entries, BlockSettings.DEFAULT).reader(0);
        for (String text : texts) {
            for (boolean inverted : new boolean[] {false, true}) {
                TextPattern pattern = TextPattern.of(text, options);
                FilterSet filters = FilterSet.NONE.and(
                        inverted ? ContentFilter.lacking(pattern) : ContentFilter.containing(pattern));
                int[] expected = IntStream.range(0, entries.size())
                        .filter(row -> filters.matches(entries.get(row)))
                        .toArray();
                assertThat(reader.search(new SearchPlan(filters), TimeRange.ALL).rows())
                        .as(text + " " + inverted)
                        .containsExactly(expected);
            }
        }
    }

    private static List<Integer> backwards(BlockSearch search, int rows) {
        List<Integer> found = new ArrayList<>();
        for (int row = search.previous(rows - 1); row != BlockSearch.NONE; row = search.previous(row - 1)) {
            found.add(0, row);
        }
        return found;
    }

    private static TimeRange range(Random random, List<LogEntry> entries) {
        if (random.nextInt(3) > 0) {
            return TimeRange.ALL;
        }
        LogEntry since = entries.get(random.nextInt(entries.size()));
        LogEntry until = entries.get(random.nextInt(entries.size()));
        return new TimeRange(
                random.nextBoolean() ? instant(since) : null, random.nextBoolean() ? instant(until) : null);
    }

    private static Instant instant(LogEntry entry) {
        long second = Math.max(-1_000_000_000L, Math.min(10_000_000_000L, entry.epoch()));
        return Instant.ofEpochSecond(second, entry.nanos());
    }

    private static FilterSet filters(Random random, List<LogEntry> entries) {
        FilterSet filters = FilterSet.NONE;
        int count = 1 + random.nextInt(3) / 2;
        for (int i = 0; i < count; i++) {
            filters = filters.and(filter(random, entries));
        }
        return filters;
    }

    private static EntryFilter filter(Random random, List<LogEntry> entries) {
        return switch (random.nextInt(12)) {
            case 0 -> SrcFilter.parse(List.of(random.nextBoolean() ? "hero" : "!hero.db"));
            case 1 -> LevelFilter.parse(List.of(random.nextBoolean() ? "warn" : "=debug"));
            case 2 -> new ErrorFilter(random.nextBoolean());
            case 3 -> JobFilter.parse(List.of(random.nextBoolean() ? "job-*" : ""));
            case 4 -> TagFilter.parse(List.of(random.nextBoolean() ? "db" : "!x"));
            case 5 ->
                FieldFilter.parse(List.of(random.nextBoolean() ? "n>5" : "host=h1"))
                        .get(0);
            case 6 -> content(random, REGEXES[random.nextInt(REGEXES.length)], PatternSyntax.REGEX);
            default -> content(random, part(random, entries), PatternSyntax.LITERAL);
        };
    }

    private static EntryFilter content(Random random, String pattern, PatternSyntax syntax) {
        CaseRule rule = CaseRule.values()[random.nextInt(3)];
        PatternExtent extent = random.nextInt(5) == 0 ? PatternExtent.WORDS : PatternExtent.ANYWHERE;
        TextPattern compiled = TextPattern.of(pattern, new PatternOptions(syntax, rule, extent));
        SearchScope scope = random.nextInt(4) == 0 ? SearchScope.EVERYWHERE : SearchScope.CONTENT;
        return new ContentFilter(List.of(compiled), random.nextInt(4) == 0, scope);
    }

    /** A part of some message, so that something is found. */
    private static String part(Random random, List<LogEntry> entries) {
        String content = entries.get(random.nextInt(entries.size())).content();
        int from = random.nextInt(content.length() + 1);
        int length = random.nextInt(random.nextInt(4) == 0 ? 70 : 14);
        String part = content.substring(from, Math.min(content.length(), from + length));
        return switch (random.nextInt(12)) {
            case 0 -> part + "q";
            case 1 -> "7" + part;
            case 2 -> part.replaceFirst("[0-9]", "3");
            default -> part;
        };
    }
}
