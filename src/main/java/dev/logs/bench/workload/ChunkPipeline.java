package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of a workload, a chunk at a time, on every core; the chunks come in order. Memory stays small however
 * slowly they are taken. Whoever takes them is one thread.
 */
public final class ChunkPipeline implements AutoCloseable {

    /** Entries of a chunk: about half a megabyte. */
    private static final int CHUNK_ENTRIES = 2048;

    private static final int CHUNK_BYTES = CHUNK_ENTRIES * 300;

    /** Chunks of each thread that are under way, or written and not taken. */
    private static final int AHEAD = 2;

    private final Workload workload;
    private final LineForm form;
    private final Cast cast;
    private final Timeline timeline;
    private final int threads;
    private final ExecutorService executor;
    private final ThreadLocal<ChunkWriter> writers = ThreadLocal.withInitial(this::newWriter);
    private final Queue<Future<ByteSink>> ahead = new ArrayDeque<>();
    private final Queue<ByteSink> spare = new ArrayDeque<>();
    private long nextEntry;

    /** @param threads that write */
    public ChunkPipeline(Workload workload, LineForm form, int threads) {
        this.workload = workload;
        this.form = form;
        this.threads = threads;
        this.cast = new Cast(MessageBankReader.read(), workload);
        this.timeline = new Timeline(workload.seed(), workload.entries(), workload.period());
        this.executor = Executors.newFixedThreadPool(threads, ChunkPipeline::thread);
    }

    /**
     * The next chunk: whole entries. Give it back with {@link #recycle} when its bytes are used.
     *
     * @return null when there are no more
     */
    public @Nullable ByteSink next() {
        while (ahead.size() < threads * AHEAD && nextEntry < workload.entries()) {
            submit();
        }
        Future<ByteSink> first = ahead.poll();
        return first == null ? null : await(first);
    }

    /** Takes a chunk back, to fill it again. */
    public void recycle(ByteSink chunk) {
        chunk.clear();
        spare.add(chunk);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void submit() {
        long from = nextEntry;
        long to = Math.min(workload.entries(), from + CHUNK_ENTRIES);
        ByteSink used = spare.poll();
        ByteSink chunk = used == null ? new ByteSink(CHUNK_BYTES) : used;
        ahead.add(executor.submit(() -> writers.get().write(from, to, chunk)));
        nextEntry = to;
    }

    private ChunkWriter newWriter() {
        return new ChunkWriter(new DrawnEntry(cast, timeline, workload), form.writer());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "generate");
        // Whoever gives up in the middle is not kept from ending.
        thread.setDaemon(true);
        return thread;
    }

    private static ByteSink await(Future<ByteSink> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while entries are generated", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a chunk could not be generated", e.getCause());
        }
    }

    /** What a thread needs to write chunks. */
    private record ChunkWriter(DrawnEntry entry, LineWriter lines) {

        ByteSink write(long from, long to, ByteSink chunk) {
            for (long index = from; index < to; index++) {
                entry.draw(index);
                lines.append(entry, chunk);
            }
            return chunk;
        }
    }
}
