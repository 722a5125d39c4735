package dev.logs.transfer;

import dev.logs.query.QueryEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that read and encode: each takes the next unit until there is none. */
final class UnitReaders implements AutoCloseable {

    private final QueryEngine engine;
    private final ExportRequest request;
    private final List<ExportUnit> units;
    private final OrderedChunks chunks;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    UnitReaders(QueryEngine engine, ExportRequest request, List<ExportUnit> units, OrderedChunks chunks) {
        this.engine = engine;
        this.request = request;
        this.units = units;
        this.chunks = chunks;
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
                if (!new UnitReader(request, units.get(unit), unit).read(engine, chunks)) {
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
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
