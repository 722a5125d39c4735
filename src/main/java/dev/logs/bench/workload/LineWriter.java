package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/** Writes entries in one form. One thread. */
interface LineWriter {

    /** Writes an entry with its line end. */
    void append(DrawnEntry entry, ByteSink out);
}
