package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Where texts of one template find the values of fields that they repeat. */
public interface EchoSource {

    /** For texts that are not messages. */
    EchoSource NONE = new EchoSource() {
        @Override
        public void append(int row, int value, ByteSink target) {
            throw Damage.of("a value repeats fields that it does not have");
        }

        @Override
        public void find(int value, SlotQuery query, BitSet hits) {
            throw Damage.of("a value repeats fields that it does not have");
        }

        @Override
        public BitSet alphabet(int value) {
            throw Damage.of("a value repeats fields that it does not have");
        }
    };

    /** Appends a value of the fields of a row, counted among those of the template. */
    void append(int row, int value, ByteSink target);

    /** The unsigned values of bytes that may occur in a value of the fields, whatever the row; not to be changed. */
    BitSet alphabet(int value);

    /** Marks the rows, counted among those of the template, whose value is as asked. */
    void find(int value, SlotQuery query, BitSet hits);
}
