package dev.logs.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Writes all indexes of a new partition, on two threads where that pays: at the end of a run nothing else is left to do. */
final class IndexTrees {

    /** Fewer are written sooner than a thread has begun. */
    private static final int TWO_THREADS_ROWS_MIN = 20_000;

    /** Those on texts take about as long as the others. */
    private static final List<String> TEXTS = Schema.INDEXED.subList(3, 5);

    private static final List<String> NUMBERS = Schema.INDEXED.subList(0, 3);

    private final IndexKeys keys;
    private final PageWriter pages;

    IndexTrees(IndexKeys keys, PageWriter pages) {
        this.keys = keys;
        this.pages = pages;
    }

    /** Answers the root pages, in the order of {@link Schema#INDEXED}. */
    List<byte[]> write() throws IOException {
        if (keys.rows() < TWO_THREADS_ROWS_MIN) {
            return write(Schema.INDEXED);
        }
        FutureTask<List<byte[]>> texts = new FutureTask<>(() -> write(TEXTS));
        Thread thread = new Thread(texts, "write indexes");
        thread.start();
        List<byte[]> roots;
        try {
            roots = new ArrayList<>(write(NUMBERS));
        } finally {
            // Whatever comes of it: it writes to a file that the caller may close.
            ThreadEnd.await(thread);
        }
        roots.addAll(resultOf(texts));
        return roots;
    }

    private List<byte[]> write(List<String> columns) throws IOException {
        List<byte[]> roots = new ArrayList<>();
        for (String column : columns) {
            roots.add(keys.write(column, pages));
        }
        return roots;
    }

    private static List<byte[]> resultOf(FutureTask<List<byte[]>> ended) throws IOException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw new IllegalStateException("indexes could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while indexes are written", e);
        }
    }
}
