package dev.logs.format;

import dev.logs.entry.EntryView;
import dev.logs.entry.PartitionKey;

/**
 * Writes entries as the bytes of one export format. Stateful; one thread. What is between two calls is a whole number of
 * records, so the output may be cut there.
 */
public interface EntryEncoder {

    /** What stands at the start of every file: the header of a table. */
    default void begin(RecordBytes out) {}

    /** Appends one entry, or holds it back until the record that it shares with others is full. */
    void encode(PartitionKey partition, EntryView entry, RecordBytes out);

    /** Appends what was held back. */
    default void flush(RecordBytes out) {}
}
