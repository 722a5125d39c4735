package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamGroup;
import dev.logs.block.bytes.StreamWriter;
import dev.logs.block.bytes.ZstdFrames;

/** Where columns are written to, and what measures the candidates. One thread. */
public record ColumnTarget(StreamWriter streams, ZstdFrames zstd, TemplateRegistry templates, Choices choices) {

    /** Fast, and it ranks candidates as the higher levels do. */
    private static final int MEASURE_LEVEL = 1;

    /** Where a sample is written to, to see how large it gets. */
    ColumnTarget trial(TemplateRegistry trialTemplates) {
        return new ColumnTarget(new StreamWriter(), zstd, trialTemplates, Choices.measured());
    }

    ByteSink directory() {
        return streams.directory();
    }

    void put(StreamGroup group, ByteSink bytes) {
        streams.put(group, bytes.array(), bytes.length());
    }

    /** What the bytes would take, about. */
    public int measure(ByteSink bytes) {
        return bytes.length() < 32 ? bytes.length() : zstd.measure(Slice.of(bytes), MEASURE_LEVEL);
    }
}
