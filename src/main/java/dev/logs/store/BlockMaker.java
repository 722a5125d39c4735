package dev.logs.store;

import dev.logs.block.BlockInput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Encodes blocks into temporary tables. Each block is decoded again from the bytes that will be kept, and compared with
 * what went in; both happen on threads of their own, so that the caller can fetch the next entries meanwhile.
 */
final class BlockMaker implements AutoCloseable {

    /** Blocks under way at once, each with its entries in memory. */
    private static final int UNDER_WAY_MAX = 2;

    /** In a file with fewer blocks filters are not worth their place. */
    private static final int FILTERED_BLOCKS_MIN = 4;

    private final Database database;
    private final CheckedEncoder encoder;
    private final List<ExecutorService> threads;
    private final Executor encoding;
    private final Executor comparing;
    private final Deque<CompletableFuture<MadeBlock>> underWay = new ArrayDeque<>();
    private int blocks;
    private long rows;

    /**
     * The temporary tables are there, and empty.
     *
     * @param before of the blocks that stay
     */
    BlockMaker(Database database, CompactionSettings settings, SharedParts before) {
        this.database = database;
        this.encoder = new CheckedEncoder(database.file(), settings.blocks(), before);
        this.threads = settings.isParallel() ? List.of(thread("encode blocks"), thread("check blocks")) : List.of();
        this.encoding = threads.isEmpty() ? Runnable::run : threads.get(0);
        this.comparing = threads.isEmpty() ? Runnable::run : threads.get(1);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the entries of a block, in order; the list must not change any more. */
    void add(BlockInput entries) {
        while (underWay.size() >= UNDER_WAY_MAX) {
            writeOldest();
        }
        underWay.add(CompletableFuture.supplyAsync(() -> encoder.encode(entries), encoding)
                .thenApplyAsync(made -> encoder.check(made, entries), comparing));
        rows += entries.size();
    }

    private void writeOldest() {
        MadeBlock made;
        try {
            made = underWay.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        BlockTables.insert(database, "temp", blocks, made);
        blocks++;
    }

    /**
     * Waits until every block is in the temporary tables, and adds what spares to look into them; to look into a few takes no time.
     *
     * @param staying blocks that the file keeps
     */
    void finish(int staying) {
        while (!underWay.isEmpty()) {
            writeOldest();
        }
        if (blocks + staying >= FILTERED_BLOCKS_MIN) {
            encoder.words().ifPresent(words -> BlockTables.insertWords(database, "temp", words));
        } else {
            database.execute("DELETE FROM temp." + BlockTables.FILTERS);
        }
    }

    /** Entries taken. */
    long rows() {
        return rows;
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
        for (ExecutorService each : threads) {
            awaitEnd(each);
        }
    }

    private static void awaitEnd(ExecutorService thread) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
