package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/** For each row the index among the rows of the same template. */
@SuppressWarnings("ArrayRecordComponent")
public record TemplateIndex(int[] templates, int[] ranks, int[] counts) {

    /** @throws dev.logs.error.DamagedFileException when a number is not below {@code templates} */
    public static TemplateIndex of(LongColumn ids, int templates) {
        int[] templateOf = new int[ids.size()];
        int[] ranks = new int[ids.size()];
        int[] counts = new int[templates];
        for (int i = 0; i < ranks.length; i++) {
            templateOf[i] = Damage.bounded(ids.get(i), templates - 1L, "number of a template");
            ranks[i] = counts[templateOf[i]]++;
        }
        return new TemplateIndex(templateOf, ranks, counts);
    }

    public int templateOf(int row) {
        return templates[row];
    }

    public int rank(int row) {
        return ranks[row];
    }

    /** How many rows have the template. */
    public int count(int template) {
        return counts[template];
    }
}
