package dev.logs.block;

import dev.logs.block.column.TextColumn;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was asked of the fields of a block, and the answers: many templates ask the same. One thread. */
final class FieldSearch {

    private final List<TextColumn> columns;
    /** By column. */
    private final Map<Asked, BitSet> values = new HashMap<>();
    /** By index in the shape. */
    private final Map<Asked, BitSet> rows = new HashMap<>();

    FieldSearch(List<TextColumn> columns) {
        this.columns = columns;
    }

    /** The indexes of the values in a column that are as asked. */
    BitSet valuesOf(int column, SlotQuery query) {
        return values.computeIfAbsent(new Asked(column, query), key -> {
            BitSet hits = new BitSet();
            columns.get(column).find(query, hits);
            return hits;
        });
    }

    /** The rows with such a value, from {@code find} when they are not known. */
    BitSet rowsWith(int slot, SlotQuery query, Supplier<BitSet> find) {
        Asked asked = new Asked(slot, query);
        BitSet known = rows.get(asked);
        if (known == null) {
            known = find.get();
            rows.put(asked, known);
        }
        return known;
    }

    private record Asked(int number, SlotQuery query) {

        // What a record does of itself is put together at its first use, which takes longer than the whole answer.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked that && number == that.number && query.equals(that.query);
        }

        @Override
        public int hashCode() {
            return query.hashCode() * 31 + number;
        }
    }
}
