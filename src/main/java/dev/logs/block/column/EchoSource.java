package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;

/** Where texts find the values of fields that they repeat. */
@FunctionalInterface
public interface EchoSource {

    /** For texts that are not messages. */
    EchoSource NONE = (row, value, target) -> {
        throw Damage.of("a value repeats fields that it does not have");
    };

    /** Appends a value of the fields of a row, counted among those of the template. */
    void append(int row, int value, ByteSink target);
}
