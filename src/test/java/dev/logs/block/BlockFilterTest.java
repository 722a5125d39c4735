package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.block.template.SlotKind;
import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.TextPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Filters of words and ids spare blocks, say so as the manual page tells, and are checked. */
@Timeout(120)
final class BlockFilterTest {

    private static final long SEED = new Random().nextInt(1_000_000);
    private static final Pattern IDS = Pattern.compile("[0-9A-Za-z]{8,}");

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
        EncodedFile.Filters filters = file.filters(0);
        FilterSet wanted = FilterSet.NONE.and(ContentFilter.containing(TextPattern.of(text, PatternOptions.DEFAULT)));
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
                switch (kind) {
                    case WORD, TEXT, ECHO -> {
                        assertThat(filter.hasWords(events.number(), number, value))
                                .as(as)
                                .isTrue();
                        Matcher ids = IDS.matcher(new String(value, StandardCharsets.ISO_8859_1));
                        while (ids.find()) {
                            if (ids.group().matches(".*[0-9].*")) {
                                hasId(filter, events.number() * 256L + number, bytes(ids.group()), as);
                            }
                        }
                    }
                    case BODY ->
                        assertThat(filter.hasWords(Integer.MAX_VALUE, 0, value))
                                .as(as)
                                .isTrue();
                    case HEX_LOWER, HEX_UPPER, HEX_LONG, UUID ->
                        hasId(filter, events.number() * 256L + number, value, as);
                    default -> {}
                }
            });
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void hasId(IndependentFilter filter, long slot, byte[] id, String as) {
        assertThat(filter.hasId(id)).as(as).isTrue();
        long[] longest = Objects.requireNonNull(filter.longest.get(slot), as);
        assertThat((long) id.length).as(as).isLessThanOrEqualTo(longest[id.length < 40 ? 1 : 0]);
        for (int i = 0; id.length >= 40 && i + 8 <= id.length; i += 8) {
            assertThat(filter.hasId(Arrays.copyOfRange(id, i, i + 8))).as(as).isTrue();
        }
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
