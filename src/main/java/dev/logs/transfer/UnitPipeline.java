package dev.logs.transfer;

import java.util.function.Consumer;

/** Reads the units of an export on all cores, and hands on what comes of them in their order; see {@link OrderedChunks}. */
final class UnitPipeline {

    private UnitPipeline() {}

    /** @param sink takes the chunks on the caller's thread */
    static <C extends OrderedChunk> void run(
            ExportPlan plan, UnitTask<C> task, Consumer<C> sink, ExportProgress progress) {
        OrderedChunks<C> chunks = new OrderedChunks<>(plan.units().size());
        long written = 0;
        try (UnitReaders<C> readers = new UnitReaders<>(plan.units(), chunks, task)) {
            readers.start(Runtime.getRuntime().availableProcessors());
            for (C chunk = chunks.take(); chunk != null; chunk = chunks.take()) {
                sink.accept(chunk);
                written += chunk.entries();
                progress.written(written, plan.expectedRows());
            }
        }
    }
}
