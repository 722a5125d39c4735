package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.EchoSource;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** What messages of one template find in the fields beside them. */
record FieldEchoes(RowColumns rows, int template) implements EchoSource {

    @Override
    public void append(int rank, int value, ByteSink target) {
        rows.fields.appendValue(rows.firstPlace(template) + rank, value, rows, target);
    }

    @Override
    public BitSet alphabet(int value) {
        return rows.fields.alphabet(value, rows.firstPlace(template), rows.firstPlace(template + 1));
    }

    @Override
    public void find(int value, SlotQuery query, BitSet hits) {
        int first = rows.firstPlace(template);
        int end = rows.firstPlace(template + 1);
        BitSet columns = rows.fields.columnsAt(value, first, end);
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            BitSet found = rows.fields.placesWith(new FieldColumns.SlotOfColumn(value, column), query, rows);
            for (int place = found.nextSetBit(first); place >= 0 && place < end; place = found.nextSetBit(place + 1)) {
                hits.set(place - first);
            }
        }
    }
}
