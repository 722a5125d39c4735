package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.EchoSource;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** What messages of one template find in the fields beside them. */
record FieldEchoes(RowColumns rows, int template) implements EchoSource {

    @Override
    public void append(int rank, int value, ByteSink target) {
        rows.fields.appendValue(rows.row(template, rank), value, rows, target);
    }

    @Override
    public void find(int value, SlotQuery query, BitSet hits) {
        FieldSearch search = rows.fields.search(value, query);
        int size = search.findsNothing() ? 0 : rows.templates.get(template).size();
        for (int rank = 0; rank < size; rank++) {
            if (search.accepts(rows.row(template, rank), rows)) {
                hits.set(rank);
            }
        }
    }
}
