package dev.logs.block.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins scanned templates that differ in few words: those words become slots.
 *
 * <p>Templates with the same delimiters are candidates. They are split by the word that has the fewest variants, as long as
 * that leaves enough texts for each or the rest has little in common; what cannot be split further is joined.
 */
final class WordMerger {

    /** A template with fewer texts costs more than it saves. */
    private static final int TEXTS_MIN = 8;

    /** A word with at most so many variants is rather several templates, if there are enough texts for each. */
    private static final int VARIANTS_SPLIT_MAX = 8;

    private static final int TEXTS_PER_VARIANT_MIN = 64;

    private final List<WordsOfKey> keys = new ArrayList<>();
    private final int[] texts;
    private final MergedTemplate[] merged;

    /** @param texts for each template how many texts have it */
    WordMerger(List<byte[]> templates, int[] texts) {
        for (byte[] template : templates) {
            keys.add(WordsOfKey.of(template));
        }
        this.texts = texts;
        this.merged = new MergedTemplate[keys.size()];
    }

    MergedTemplate[] merge() {
        Map<WordsOfKey.Skeleton, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < merged.length; i++) {
            groups.computeIfAbsent(keys.get(i).skeleton(), key -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> group : groups.values()) {
            merge(group);
        }
        return merged;
    }

    private int textsOf(List<Integer> group) {
        int total = 0;
        for (int each : group) {
            total += texts[each];
        }
        return total;
    }

    private void merge(List<Integer> group) {
        int total = textsOf(group);
        if (group.size() == 1 || total < TEXTS_MIN) {
            keepEach(group);
            return;
        }
        int words = keys.get(group.get(0)).count();
        int varied = 0;
        int fewest = Integer.MAX_VALUE;
        int splitAt = -1;
        for (int word = 0; word < words; word++) {
            int variants = variants(group, word).size();
            if (variants > 1) {
                varied++;
                if (variants < fewest) {
                    fewest = variants;
                    splitAt = word;
                }
            }
        }
        boolean enoughTexts = fewest <= VARIANTS_SPLIT_MAX && total >= TEXTS_PER_VARIANT_MIN * fewest;
        boolean littleInCommon = varied * 2 > words && fewest < group.size();
        if (enoughTexts || littleInCommon) {
            for (List<Integer> part : variants(group, splitAt).values()) {
                merge(part);
            }
        } else if (varied * 2 > words && varied > 1) {
            keepEach(group);
        } else {
            join(group, words);
        }
    }

    private Map<Word, List<Integer>> variants(List<Integer> group, int word) {
        Map<Word, List<Integer>> variants = new HashMap<>();
        for (int each : group) {
            variants.computeIfAbsent(keys.get(each).word(word), key -> new ArrayList<>())
                    .add(each);
        }
        return variants;
    }

    private void keepEach(List<Integer> group) {
        for (int each : group) {
            merged[each] = texts[each] < TEXTS_MIN
                    ? MergedTemplate.RAW
                    : new MergedTemplate(new Template(keys.get(each).key()), null, false);
        }
    }

    private void join(List<Integer> group, int words) {
        Word[] joined = new Word[words];
        boolean[] mergedWords = new boolean[words];
        boolean anyMerged = false;
        boolean anyHex = false;
        for (int word = 0; word < words; word++) {
            Map<Word, List<Integer>> variants = variants(group, word);
            Word hex = Word.hexOverDigits(variants.keySet());
            mergedWords[word] = hex == null;
            anyMerged |= hex == null;
            anyHex |= hex != null && variants.size() > 1;
            joined[word] = hex == null ? Word.SLOT : hex;
        }
        if (anyMerged && anyHex) {
            for (int word = 0; word < words; word++) {
                if (variants(group, word).size() > 1) {
                    mergedWords[word] = true;
                    joined[word] = Word.SLOT;
                }
            }
        }
        Template template = new Template(keys.get(group.get(0)).with(joined));
        MergedTemplate plan = new MergedTemplate(template, anyMerged ? mergedWords : null, anyHex && !anyMerged);
        for (int each : group) {
            merged[each] = plan;
        }
    }

    /** A word of a template, slots included. */
    @SuppressWarnings("ArrayRecordComponent")
    record Word(byte[] bytes) {

        static final Word SLOT = new Word(new byte[] {SlotKind.WORD.code()});

        /** The word with hexadecimal slots when the variants differ only in digits where others have these; else null. */
        static @Nullable Word hexOverDigits(Iterable<Word> variants) {
            byte[] joined = null;
            for (Word each : variants) {
                if (joined == null) {
                    joined = each.bytes.clone();
                } else if (!join(joined, each.bytes)) {
                    return null;
                }
            }
            return joined == null ? null : new Word(joined);
        }

        private static boolean join(byte[] joined, byte[] other) {
            if (joined.length != other.length) {
                return false;
            }
            for (int i = 0; i < joined.length; i++) {
                if (joined[i] != other[i]) {
                    boolean differsInCase = isHex(joined[i]) && isHex(other[i]);
                    if (differsInCase || !isNumber(joined[i]) || !isNumber(other[i])) {
                        return false;
                    }
                    joined[i] = isHex(joined[i]) ? joined[i] : other[i];
                }
            }
            return true;
        }

        private static boolean isHex(byte b) {
            return b == SlotKind.HEX_LOWER.code() || b == SlotKind.HEX_UPPER.code();
        }

        private static boolean isNumber(byte b) {
            return isHex(b) || b == SlotKind.DIGITS.code();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Word that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Texts.hash(bytes, 0, bytes.length);
        }
    }
}
