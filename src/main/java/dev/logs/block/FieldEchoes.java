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
    public BitSet alphabet(int value) {
        return rows.fields.alphabet(value, rows.firstPlace(template), rows.firstPlace(template + 1));
    }

    @Override
    public void find(int value, SlotQuery query, BitSet hits) {
        BitSet found = rows.fields.rowsWith(value, query, rows);
        for (int row = found.nextSetBit(0); row >= 0; row = found.nextSetBit(row + 1)) {
            if (rows.index().templateOf(row) == template) {
                hits.set(rows.index().rank(row));
            }
        }
    }
}
