package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.block.template.SlotKind;
import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import dev.logs.filter.CaseRule;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternExtent;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.PatternSyntax;
import dev.logs.filter.TextPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Filters of words and ids spare blocks, say so as the manual page tells, and are checked. */
@Timeout(120)
final class BlockFilterTest {

    private static final long SEED = new Random().nextInt(1_000_000);
    private static final Pattern RUNS = Pattern.compile("[0-9A-Za-z]+");
    private static final Pattern IDS = Pattern.compile("(?=.*[0-9]).{8,}|.*[0-9]{6}.*");

    private static EncodedFile requests(int blocks) {
        Random random = new Random(7);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < blocks * 2_000; i++) {
            String text = "request " + id(random, i) + " of " + word(random) + " for checkout";
            entries.add(new LogEntry(i + 1, "web", "[]", 1_000_000 + i, 0, 10, 0, text, null, null));
        }
        return EncodedFile.of(entries, new BlockSettings(3, 2_000, 8 << 20));
    }

    private static String id(Random random, int entry) {
        return entry == 4_321 ? "00c0ffee00c0ffee" : "%016x".formatted(random.nextLong() | 1L << 63);
    }

    private static String word(Random random) {
        return "" + "aeiou".charAt(random.nextInt(5)) + (char) ('a' + random.nextInt(26)) + "mer";
    }

    private static List<Integer> searched(EncodedFile file, String text) {
        return searched(file, file.filters(0), text);
    }

    private static List<Integer> searched(EncodedFile file, EncodedFile.Filters filters, String text) {
        return searched(file, filters, TextPattern.of(text, PatternOptions.EXACT_TEXT));
    }

    private static List<Integer> searched(EncodedFile file, EncodedFile.Filters filters, TextPattern pattern) {
        FilterSet wanted = FilterSet.NONE.and(ContentFilter.containing(pattern));
        SearchPlan plan = file.plan(wanted, filters);
        List<Integer> searched = new ArrayList<>();
        for (int i = 0; i < file.blocks().size(); i++) {
            if (plan.count(file.reader(i, filters).summary()).possible() > 0) {
                searched.add(i);
            }
        }
        return searched;
    }

    @Test
    void blocksWithoutAWordOrIdAreNotSearched() {
        EncodedFile file = requests(6);
        assertThat(searched(file, "zyzzyxquux")).isEmpty();
        assertThat(searched(file, "checkout")).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(searched(file, "00c0ffee00c0ffee")).contains(2).hasSizeLessThan(4);
    }

    /** Numbers grow, as those of orders do, among longer ones that do not. */
    private static EncodedFile orders() {
        Random random = new Random(7);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            int order = 4_400_000 + i / 4;
            String text =
                    switch (i % 40) {
                        case 8 -> "trace %016x%08x ends".formatted(random.nextLong() | 1L << 63, i);
                        case 9 -> "block " + (1L << 60 | random.nextLong() >>> 8) + " replicated";
                        default ->
                            i % 2 == 0
                                    ? "Order " + order + " accepted for customer " + (10_000 + random.nextInt(900))
                                    : word(random) + " picks /orders/" + order + "/items of 7";
                    };
            String ballast = random.ints(30, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String fields = "{\"ballast\":\"" + ballast + "\"}";
            entries.add(new LogEntry(i + 1, "web", "[]", 1_000_000 + i, 0, 10, 0, text, null, fields));
        }
        return EncodedFile.of(entries, new BlockSettings(3, 2_000, 8 << 20));
    }

    @Test
    void numbersAndHowIdsBeginSpareBlocks() {
        EncodedFile file = orders();
        for (String text :
                List.of("Order 4401100", "Order 4401100 accepted", "picks /orders/4401101", "/orders/4401101/items")) {
            assertThat(searched(file, text)).as(text).contains(2).hasSizeLessThan(4);
        }
        for (String text : List.of("Order 9401000", "block 1234567890123456789", "0ba04a3e6c0d3467")) {
            assertThat(searched(file, text)).as(text).hasSizeLessThan(3);
        }
        for (String text : List.of("customer 10250", "4401", "Order 4")) {
            assertThat(searched(file, text)).as(text).hasSize(6);
        }
    }

    @Test
    void numbersThatStandAloneSpareBlocks() {
        EncodedFile file = orders();
        EncodedFile.Filters filters = file.filters(0);
        assertThat(searched(file, filters, whole("4401100"))).contains(2).hasSizeLessThan(4);
        for (String regex : List.of(
                "\\b4401100\\b",
                "Order\\s+4401100\\b",
                "[ /]\\b(4401100|4401101)\\b",
                "\\b4401100 accepted\\b|\\b4401101\\W+items",
                "\\W4401100[^A-Za-z0-9]")) {
            assertThat(searched(file, filters, regex(regex)))
                    .as(regex)
                    .contains(2)
                    .hasSizeLessThan(4);
        }
        for (String regex : List.of(
                "\\b4401", "4401\\B", "\\B401100\\b", "Order.440110\\d", "\\b440110|\\b[0-9]+\\b", "\\w401100\\b")) {
            assertThat(searched(file, filters, regex(regex))).as(regex).contains(2);
        }
    }

    private static TextPattern whole(String text) {
        return TextPattern.of(text, PatternOptions.EXACT_TEXT.with(PatternExtent.WORDS));
    }

    private static TextPattern regex(String regex) {
        return TextPattern.of(
                regex, new PatternOptions(PatternSyntax.REGEX, CaseRule.SENSITIVE, PatternExtent.ANYWHERE));
    }

    @Test
    void noWordOfAMessageIsHidden() {
        Random random = new Random(SEED);
        List<String> sides =
                List.of("\\b", "\\B", "^", "$", "\\A", "\\z", "\\s", "\\W+", "\\w", ".", "[^0-9a-f]", "[^a-z]*", "");
        for (EncodedFile file : List.of(
                orders(), EncodedFile.of(new BlockEntries(SEED).sorted(1_500), new BlockSettings(3, 400, 8 << 20)))) {
            EncodedFile.Filters filters = file.filters(0);
            for (int i = 0; i < 1_500; i++) {
                int block = random.nextInt(file.blocks().size());
                BlockReader reader = file.reader(block);
                String text = reader.entry(random.nextInt(reader.rows())).content();
                String part = part(text, random);
                TextPattern pattern = random.nextInt(3) == 0 && !part.isEmpty()
                        ? whole(part)
                        : regex(sides.get(random.nextInt(sides.size()))
                                + part.replaceAll("[^0-9A-Za-z]", "\\\\$0")
                                + sides.get(random.nextInt(sides.size())));
                if (pattern.find(text)) {
                    assertThat(searched(file, filters, pattern))
                            .as("seed " + SEED + ": " + pattern)
                            .contains(block);
                }
            }
        }
    }

    /** A run of letters and digits, at times with what stands beside it, or without one of its ends. */
    private static String part(String text, Random random) {
        Matcher runs = RUNS.matcher(text);
        int from = random.nextInt(text.length() + 1);
        if (!runs.find(from)) {
            return "";
        }
        int start = Math.max(0, runs.start() + random.nextInt(5) / 2 - 1);
        int end = Math.min(text.length(), runs.end() + random.nextInt(5) / 2 - 1);
        String part = start < end ? text.substring(start, Math.min(end, start + 40)) : "";
        return part.codePoints().allMatch(c -> c >= ' ' && c <= '~' && c != '\\') ? part : "";
    }

    @Test
    void noPartOfAMessageIsHidden() {
        Random random = new Random(SEED);
        for (EncodedFile file : List.of(
                orders(), EncodedFile.of(new BlockEntries(SEED).sorted(1_500), new BlockSettings(3, 400, 8 << 20)))) {
            EncodedFile.Filters filters = file.filters(0);
            for (int i = 0; i < 400; i++) {
                int block = random.nextInt(file.blocks().size());
                BlockReader reader = file.reader(block);
                String text = reader.entry(random.nextInt(reader.rows())).content();
                int from = random.nextInt(text.length() + 1);
                int to = from + random.nextInt(text.length() - from + 1);
                String part = text.substring(from, Math.min(to, from + 40));
                if (part.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                    assertThat(searched(file, filters, part))
                            .as("seed " + SEED + ": " + part)
                            .contains(block);
                }
            }
        }
    }

    /** What the filters of a file say of its values. */
    @Test
    void themselvesAreReadFromTheManualPage() {
        for (long seed = SEED; seed < SEED + 10; seed++) {
            List<LogEntry> entries = new BlockEntries(seed).sorted(1_500);
            EncodedFile file = EncodedFile.of(entries, new BlockSettings(3, 400, 8 << 20));
            EncodedFile.Filters filters = file.filters(2);
            IndependentFilter independent = new IndependentFilter();
            filters.words().forEach(independent::addWords);
            for (int block = 0; block < file.blocks().size(); block++) {
                independent.readFilter(filters.ofBlocks().get(block));
                BlockReader reader = file.reader(block);
                for (int i = 0; i < reader.summary().templates().size(); i++) {
                    compare(reader, i, independent, "seed " + seed);
                }
            }
        }
    }

    private static void compare(BlockReader reader, int template, IndependentFilter filter, String as) {
        BlockSummary.TemplateEvents events = reader.summary().templates().get(template);
        List<SlotKind> kinds = events.template().slots();
        for (int slot = 0; slot < kinds.size(); slot++) {
            SlotKind kind = kinds.get(slot);
            int number = slot;
            reader.templateRows(template).slot(slot).visit((bytes, from, to) -> {
                byte[] value = Arrays.copyOfRange(bytes, from, to);
                boolean isBody = kind == SlotKind.BODY;
                if (kind == SlotKind.WORD || kind == SlotKind.TEXT || kind == SlotKind.ECHO || isBody) {
                    int place = isBody ? Integer.MAX_VALUE : events.number();
                    assertThat(filter.hasWords(place, isBody ? 0 : number, value))
                            .as(as)
                            .isTrue();
                }
                if (!isBody) {
                    hasIds(filter.on(events.number() * 256L + number), kind, value, as);
                }
            });
        }
    }

    private static void hasIds(IndependentFilter.OnSlot filter, SlotKind kind, byte[] value, String as) {
        switch (kind) {
            case WORD, TEXT, ECHO, DIGITS -> {
                Matcher runs = RUNS.matcher(new String(value, StandardCharsets.ISO_8859_1));
                while (runs.find()) {
                    if (IDS.matcher(runs.group()).matches()) {
                        assertThat(filter.hasRun(bytes(runs.group()))).as(as).isTrue();
                    }
                }
            }
            case HEX_LOWER, HEX_UPPER, HEX_LONG ->
                assertThat(filter.hasHex(value)).as(as).isTrue();
            case UUID -> assertThat(filter.hasId(value)).as(as).isTrue();
            case IPV4, BODY -> {}
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFilterOfAnotherBlockIsFound() {
        EncodedFile file = requests(2);
        EncodedFile.Filters filters = file.filters(0);
        WordFilter words = new WordFilter(filters.words(), BlockDictionary.of(file.segments()));
        for (int i = 0; i < 2; i++) {
            assertThat(new FilterCheck(words).passes(file.reader(i, filters))).isTrue();
            assertThat(new FilterCheck(new WordFilter()).passes(file.reader(i, filters)))
                    .isFalse();
        }
        List<byte[]> swapped =
                List.of(filters.ofBlocks().get(1), filters.ofBlocks().get(0));
        EncodedFile.Filters wrong = new EncodedFile.Filters(swapped, filters.words());
        assertThat(new FilterCheck(words).passes(file.reader(0, wrong))).isFalse();
    }

    @Test
    void damageIsFound() {
        EncodedFile.Filters filters = requests(2).filters(0);
        for (byte[] whole : List.of(filters.ofBlocks().get(0), filters.words().get(0))) {
            boolean isWords = whole == filters.words().get(0);
            for (int at = 0; at < whole.length; at += 1 + whole.length / 50) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 4;
                assertThatThrownBy(() -> {
                            BlockFilter.of(isWords ? new byte[0] : damaged);
                            WordFilter.check(List.of(damaged));
                        })
                        .isInstanceOf(DamagedFileException.class);
            }
        }
    }
}
