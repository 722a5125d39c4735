package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.ColumnTarget;
import dev.logs.block.template.Texts;

/** The values of one field, by row and by template: a thread's number belongs to the message, a request's id to its neighbours. */
final class FieldOrder {

    private static final int RUNS = 4;
    private static final int RUN_VALUES = 512;

    /** By template must win by so much: it costs readers time. */
    private static final double GAIN = 0.95;

    private final Texts byRow;
    private final Texts byTemplate;

    /**
     * @param byRow the values in the order of rows
     * @param valuesOf how many each row has
     * @param ordered the rows by template
     */
    FieldOrder(Texts byRow, int[] valuesOf, int[] ordered) {
        this.byRow = byRow;
        this.byTemplate = Texts.within(byRow);
        int[] firstOf = new int[valuesOf.length];
        int first = 0;
        for (int row = 0; row < firstOf.length; row++) {
            firstOf[row] = first;
            first += valuesOf[row];
        }
        for (int row : ordered) {
            for (int value = firstOf[row]; value < firstOf[row] + valuesOf[row]; value++) {
                byTemplate.addRange(byRow.start(value), byRow.end(value));
            }
        }
    }

    Texts byTemplate() {
        return byTemplate;
    }

    boolean paysByTemplate(ColumnTarget target) {
        return byRow.size() >= RUN_VALUES && target.measure(sample(byTemplate)) < target.measure(sample(byRow)) * GAIN;
    }

    private static ByteSink sample(Texts values) {
        ByteSink sample = new ByteSink(1 << 14);
        for (int run = 0; run < RUNS; run++) {
            int from = (int) ((long) (values.size() - RUN_VALUES) * run / (RUNS - 1));
            for (int i = from; i < from + RUN_VALUES; i++) {
                sample.put(values.array(), values.start(i), values.length(i));
                sample.put(0);
            }
        }
        return sample;
    }
}
