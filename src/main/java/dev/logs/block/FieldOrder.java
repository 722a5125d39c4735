package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.ColumnTarget;
import dev.logs.block.template.Texts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of one field, by row and by template: a thread's number belongs to the message, a request's id to its neighbours. */
final class FieldOrder {

    private static final int RUNS = 4;
    private static final int RUN_VALUES = 512;

    /** By template must win by so much: it costs readers time. */
    private static final double GAIN = 0.95;

    private enum Order {
        BY_ROW,
        BY_TEMPLATE
    }

    private final Texts byRow;
    private final Supplier<int[]> valuesOf;
    private final int[] ordered;
    private @Nullable Texts byTemplate;

    /**
     * @param byRow the values in the order of rows
     * @param valuesOf answers how many each row has
     * @param ordered the rows by template
     */
    FieldOrder(Texts byRow, Supplier<int[]> valuesOf, int[] ordered) {
        this.byRow = byRow;
        this.valuesOf = valuesOf;
        this.ordered = ordered;
    }

    /** Whether a column has enough values for their order to matter. */
    static boolean isWorthALook(Texts values) {
        return values.size() >= RUN_VALUES;
    }

    /** The values in the better order; the very texts that were given when that is the order of rows. */
    Texts better(ColumnTarget target) {
        Order order = target.choices().choose(byRow.size(), Order.class, () -> measure(target));
        return order == Order.BY_TEMPLATE ? byTemplate() : byRow;
    }

    private Order measure(ColumnTarget target) {
        boolean pays = target.measure(sample(byTemplate())) < target.measure(sample(byRow)) * GAIN;
        return pays ? Order.BY_TEMPLATE : Order.BY_ROW;
    }

    private Texts byTemplate() {
        Texts known = byTemplate;
        if (known == null) {
            known = arrange(valuesOf.get());
            byTemplate = known;
        }
        return known;
    }

    private Texts arrange(int[] counts) {
        int[] firstOf = new int[counts.length];
        int first = 0;
        for (int row = 0; row < firstOf.length; row++) {
            firstOf[row] = first;
            first += counts[row];
        }
        Texts arranged = Texts.within(byRow);
        for (int row : ordered) {
            for (int value = firstOf[row]; value < firstOf[row] + counts[row]; value++) {
                arranged.addRange(byRow.start(value), byRow.end(value));
            }
        }
        return arranged;
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
