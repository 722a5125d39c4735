package dev.logs.transfer;

import dev.logs.store.ThreadEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that read and encode: each takes the next unit until there is none. */
final class UnitReaders<C extends OrderedChunk> implements AutoCloseable {

    private final List<ExportUnit> units;
    private final OrderedChunks<C> chunks;
    private final UnitTask<C> task;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    UnitReaders(List<ExportUnit> units, OrderedChunks<C> chunks, UnitTask<C> task) {
        this.units = units;
        this.chunks = chunks;
        this.task = task;
    }

    void start(int count) {
        for (int i = 0; i < Math.min(count, units.size()); i++) {
            Thread thread = new Thread(this::work, "export-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        try {
            for (int unit = next.getAndIncrement(); unit < units.size(); unit = next.getAndIncrement()) {
                if (!task.read(units.get(unit), unit, chunks)) {
                    return;
                }
                chunks.end(unit);
            }
        } catch (RuntimeException | Error e) {
            chunks.fail(e);
        }
    }

    /** Ends the threads, also in the middle of their work. */
    @Override
    public void close() {
        chunks.stop();
        threads.forEach(ThreadEnd::await);
    }
}
