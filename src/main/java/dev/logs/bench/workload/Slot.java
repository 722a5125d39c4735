package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/** What varies in a message. Immutable. */
sealed interface Slot permits AddressSlot, HexSlot, NumberSlot, SequenceSlot, UuidSlot, WordSlot {

    /** Draws the value for a line. */
    long draw(Line line);

    /** Writes a value that was drawn for the line. */
    void append(long value, Line line, Quoting quoting, ByteSink out);

    /** Whether every value is a number without a leading zero, which JSON writes without quotes. */
    default boolean isNumber() {
        return false;
    }
}
