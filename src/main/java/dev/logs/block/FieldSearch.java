package dev.logs.block;

import dev.logs.block.column.TextColumn;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was asked of the fields of a block, and the answers: many templates ask the same. One thread. */
final class FieldSearch {

    /** In place of a slot: values are asked for, whatever slot they are in. */
    private static final int ANY_SLOT = -1;

    private final List<TextColumn> columns;
    private final Map<Asked, BitSet> answers = new HashMap<>();

    FieldSearch(List<TextColumn> columns) {
        this.columns = columns;
    }

    /** The indexes of the values in a column that are as asked. */
    BitSet valuesOf(int column, SlotQuery query) {
        Asked asked = new Asked(column, ANY_SLOT, query);
        BitSet known = answers.get(asked);
        if (known == null) {
            known = new BitSet();
            columns.get(column).find(query, known);
            answers.put(asked, known);
        }
        return known;
    }

    /** The places of the entries with such a value in a slot; found by {@code placesOf} the values when they are not known. */
    BitSet placesWith(FieldColumns.SlotOfColumn slot, SlotQuery query, Function<BitSet, BitSet> placesOf) {
        BitSet values = valuesOf(slot.column(), query);
        if (values.isEmpty()) {
            return values;
        }
        Asked asked = new Asked(slot.column(), slot.slot(), query);
        BitSet known = answers.get(asked);
        if (known == null) {
            known = placesOf.apply(values);
            answers.put(asked, known);
        }
        return known;
    }

    private record Asked(int column, int slot, SlotQuery query) {

        // What a record does of itself is put together at its first use, which takes longer than the whole answer.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked that
                    && column == that.column
                    && slot == that.slot
                    && query.equals(that.query);
        }

        @Override
        public int hashCode() {
            return (query.hashCode() * 31 + column) * 31 + slot;
        }
    }
}
