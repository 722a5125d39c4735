package dev.logs.block.template;

import dev.logs.block.bytes.ByteSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the templates of many texts: scans each, then joins templates that differ in few words ({@link WordMerger}). Texts whose
 * template is too rare to pay are left as they are. One thread, used once.
 */
public final class TemplateMiner {

    private static final int NO_BODY = -1;

    private final Texts texts;
    private final int[] bodies;
    private final Echoes echoes;
    private final WordScanner scanner = new WordScanner();
    private final Texts keys = new Texts();
    private final DistinctTexts distinctKeys = new DistinctTexts(keys);
    private final int[] keyOf;
    private final SlotRanges scanned;

    private TemplateMiner(Texts texts, int[] bodies, Echoes echoes) {
        this.echoes = echoes;
        scanner.expect(echoes);
        this.texts = texts;
        this.bodies = bodies;
        this.keyOf = new int[texts.size()];
        this.scanned = new SlotRanges(texts.size());
    }

    public static MinedTexts mine(Texts texts) {
        int[] none = new int[texts.size()];
        Arrays.fill(none, NO_BODY);
        return mine(texts, none, Echoes.NONE);
    }

    /** @param bodies for each text the number of the dictionary's text that follows it, or -1 */
    public static MinedTexts mine(Texts texts, int[] bodies, Echoes echoes) {
        return new TemplateMiner(texts, bodies, echoes).run();
    }

    private MinedTexts run() {
        echoes.rewind();
        for (int i = 0; i < keyOf.length; i++) {
            scan(i);
        }
        int[] rows = new int[distinctKeys.count()];
        for (int key : keyOf) {
            rows[key]++;
        }
        List<byte[]> scannedKeys = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int at = distinctKeys.first(i);
            scannedKeys.add(Arrays.copyOfRange(keys.array(), keys.start(at), keys.end(at)));
        }
        MergedTemplate[] merged = new WordMerger(scannedKeys, rows).merge();
        return new SlotFiller(merged).fill();
    }

    private void scan(int i) {
        ByteSink key = keys.sink();
        int keyStart = key.length();
        scanned.beginText();
        if (scanner.scan(texts.array(), texts.start(i), texts.end(i), key)) {
            scanned.addAll(scanner.slots, 0, scanner.slotCount);
        } else {
            key.truncate(keyStart);
            key.put(SlotKind.TEXT.code());
            scanned.add(texts.start(i), texts.end(i));
        }
        if (bodies[i] != NO_BODY) {
            key.put(SlotKind.BODY.code());
            scanned.add(bodies[i], bodies[i]);
        }
        int before = distinctKeys.count();
        keys.addRange(keyStart, key.length());
        keyOf[i] = distinctKeys.number(keys.size() - 1);
        if (distinctKeys.count() == before) {
            keys.removeLast();
        }
    }

    /** Gives every text its final template and the values for that. */
    private final class SlotFiller {

        private final MergedTemplate[] merged;
        private final TemplateNumbers numbers = new TemplateNumbers();
        private final SlotRanges ranges = new SlotRanges(keyOf.length);
        private final int[] templateOf = new int[keyOf.length];

        SlotFiller(MergedTemplate[] merged) {
            this.merged = merged;
        }

        MinedTexts fill() {
            echoes.rewind();
            for (int i = 0; i < templateOf.length; i++) {
                ranges.beginText();
                templateOf[i] = fill(i, merged[keyOf[i]]);
            }
            int[] rank = numbers.rankByFrequency();
            for (int i = 0; i < templateOf.length; i++) {
                templateOf[i] = rank[templateOf[i]];
            }
            return new MinedTexts(numbers.ranked(rank), templateOf, ranges);
        }

        private int fill(int i, MergedTemplate plan) {
            if (plan.isRaw() || plan.hexOverDigits() && !digitsAreHex(i, plan.template())) {
                return fillRaw(i);
            }
            if (plan.mergedWords() == null) {
                ranges.copy(scanned, i, plan.template().slotCount());
            } else {
                fillMerged(i, plan.mergedWords());
            }
            return numbers.number(plan.template());
        }

        private int fillRaw(int i) {
            ranges.add(texts.start(i), texts.end(i));
            if (bodies[i] == NO_BODY) {
                return numbers.number(Template.RAW);
            }
            ranges.add(bodies[i], bodies[i]);
            return numbers.number(Template.RAW_WITH_BODY);
        }

        private boolean digitsAreHex(int i, Template template) {
            if (template.slotCount() != scanned.count(i)) {
                return false;
            }
            for (int slot = 0; slot < template.slotCount(); slot++) {
                SlotKind kind = template.slots().get(slot);
                if (kind == SlotKind.HEX_LOWER || kind == SlotKind.HEX_UPPER) {
                    int start = scanned.start(i, slot);
                    if (texts.array()[start] == '-' || scanned.end(i, slot) - start > kind.bytesMax()) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Adds the slots of a text that begin before a place; answers the next. */
        private int addSlots(int i, int from, int before) {
            int slot = from;
            for (; slot < slotCount(i) && scanned.start(i, slot) < before; slot++) {
                ranges.add(scanned.start(i, slot), scanned.end(i, slot));
            }
            return slot;
        }

        /** How many slots were found in the text itself. */
        private int slotCount(int i) {
            return scanned.count(i) - (bodies[i] == NO_BODY ? 0 : 1);
        }

        /** Looks for the words again, which were not kept. */
        private void fillMerged(int i, boolean[] mergedWords) {
            scanner.scanWords(texts.array(), texts.start(i), texts.end(i));
            int slot = 0;
            for (int word = 0; word < scanner.wordCount; word++) {
                int start = scanner.words[word * 2];
                int end = scanner.words[word * 2 + 1];
                if (mergedWords[word]) {
                    slot = addSlots(i, slot, start);
                    ranges.add(start, end);
                    while (slot < slotCount(i) && scanned.start(i, slot) < end) {
                        slot++;
                    }
                } else {
                    slot = addSlots(i, slot, end);
                }
            }
            addSlots(i, slot, Integer.MAX_VALUE);
            if (bodies[i] != NO_BODY) {
                ranges.add(bodies[i], bodies[i]);
            }
        }
    }
}
