package dev.logs.block.template;

import java.util.List;

/** Texts with the template of each and the values in its slots. */
public final class MinedTexts {

    private final List<Template> templates;
    private final int[] templateOf;
    private final SlotRanges ranges;

    MinedTexts(List<Template> templates, int[] templateOf, SlotRanges ranges) {
        this.templates = List.copyOf(templates);
        this.templateOf = templateOf;
        this.ranges = ranges;
    }

    /** Each text in the only slot of {@link Template#RAW}. */
    public static MinedTexts whole(Texts texts) {
        SlotRanges ranges = new SlotRanges(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            ranges.beginText();
            ranges.add(texts.start(i), texts.end(i));
        }
        return new MinedTexts(List.of(Template.RAW), new int[texts.size()], ranges);
    }

    /** The most frequent first. */
    public List<Template> templates() {
        return templates;
    }

    public int size() {
        return templateOf.length;
    }

    /** Index into {@link #templates()}. */
    public int templateOf(int text) {
        return templateOf[text];
    }

    /** The same for each text; not to be changed. */
    public int[] templateOfEach() {
        return templateOf;
    }

    /** For each template how many texts have it. */
    public int[] counts() {
        int[] counts = new int[templates.size()];
        for (int template : templateOf) {
            counts[template]++;
        }
        return counts;
    }

    /** Where the value begins in the array of the texts; for a body its number. */
    public int slotStart(int text, int slot) {
        return ranges.start(text, slot);
    }

    /** Exclusive. */
    public int slotEnd(int text, int slot) {
        return ranges.end(text, slot);
    }
}
