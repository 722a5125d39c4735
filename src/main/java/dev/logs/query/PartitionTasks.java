package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.store.ThreadEnd;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task for each partition on all cores, one partition at a time each. A partition in trouble is reported and
 * left out; any other failure stops the run and is thrown to the caller.
 */
final class PartitionTasks {

    private final PartitionAccess access;
    private final int workers;

    PartitionTasks(PartitionAccess access) {
        this.access = access;
        this.workers = Math.min(access.openMax(), Runtime.getRuntime().availableProcessors());
    }

    /** Opens each; returns when all are done. The task runs on several threads at once, never twice for one partition. */
    void forEachOpen(List<PartitionKey> partitions, Consumer<OpenPartition> task) {
        forEach(partitions, key -> access.use(key, task));
    }

    /** Returns when all are done. The task runs on several threads at once, never twice for one partition. */
    void forEach(List<PartitionKey> partitions, Consumer<PartitionKey> task) {
        Run run = new Run(partitions, task);
        Thread[] helpers = new Thread[Math.max(0, Math.min(workers, partitions.size()) - 1)];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Thread(run, "count-" + i);
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
        run.run();
        for (Thread helper : helpers) {
            ThreadEnd.await(helper);
        }
        run.throwFailure();
    }

    /** The work that is shared: each thread takes the next partition until there is none. */
    private final class Run implements Runnable {

        private final List<PartitionKey> partitions;
        private final Consumer<PartitionKey> task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Run(List<PartitionKey> partitions, Consumer<PartitionKey> task) {
            this.partitions = partitions;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                for (int i = next.getAndIncrement(); i < partitions.size() && failure.get() == null; ) {
                    task.accept(partitions.get(i));
                    i = next.getAndIncrement();
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }

        void throwFailure() {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
