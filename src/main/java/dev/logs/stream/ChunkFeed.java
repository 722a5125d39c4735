package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream ahead on a thread of its own, a bounded number of chunks.
 *
 * <p>The thread is a daemon: a read that blocks for ever (standard input of a silent program) neither holds up the one
 * who takes the chunks nor the end of the process.
 */
final class ChunkFeed implements AutoCloseable {

    /** Bounds the read-ahead together with {@link #CHUNKS_MAX}: 1 MiB. More brings nothing, less costs hand-overs. */
    static final int CHUNK_BYTES = 128 * 1024;

    static final int CHUNKS_MAX = 8;

    /** How long a read that is under way when the feed is stopped may still bring what the pipe had ready. */
    private static final long STOP_GRACE_MILLIS = 50;

    /** Bytes of the stream; {@code length} of them count. */
    static final class Chunk {
        final byte[] bytes = new byte[CHUNK_BYTES];
        int length;
    }

    /** Answers to {@link #take}. */
    enum State {
        CHUNK,
        SILENT,
        END
    }

    private final InputOpener opener;
    private final ArrayDeque<Chunk> ready = new ArrayDeque<>();
    private final ArrayDeque<Chunk> free = new ArrayDeque<>();
    private int chunksMade;
    private boolean reading;
    private boolean ended;
    private boolean stopped;
    private @Nullable Throwable failure;
    private @Nullable Chunk taken;

    ChunkFeed(InputOpener opener, String threadName) {
        this.opener = opener;
        Thread thread = new Thread(this::readAll, threadName);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for the next chunk, which {@link #taken()} then gives; the one before is used again.
     *
     * @param silenceMillis how long to wait before the answer is {@link State#SILENT}; 0 does not wait
     */
    synchronized State take(long silenceMillis) {
        Chunk before = taken;
        if (before != null) {
            free.add(before);
            taken = null;
            notifyAll();
        }
        long deadline = System.nanoTime() + silenceMillis * 1_000_000;
        while (ready.isEmpty() && !ended) {
            long leftMillis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
            if (leftMillis <= 0) {
                return State.SILENT;
            }
            waitFor(leftMillis);
        }
        if (ready.isEmpty()) {
            return State.END;
        }
        taken = ready.remove();
        return State.CHUNK;
    }

    /** The chunk that {@link #take} brought; valid until the next call of it. */
    synchronized Chunk taken() {
        Chunk chunk = taken;
        if (chunk == null) {
            throw new IllegalStateException("no chunk was taken");
        }
        return chunk;
    }

    /** Throws what ended the stream early, if anything did; meaningful after {@link State#END}. */
    synchronized void throwFailure() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** Ends the stream where it is: chunks that were read are still given out. May be called from any thread. */
    void stop() {
        synchronized (this) {
            stopped = true;
            notifyAll();
            long deadline = System.nanoTime() + STOP_GRACE_MILLIS * 1_000_000;
            while (reading && !ended && System.nanoTime() < deadline) {
                waitFor(STOP_GRACE_MILLIS);
            }
            ended = true;
            notifyAll();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void readAll() {
        try (InputStream in = opener.open()) {
            Chunk chunk = nextFree();
            while (chunk != null) {
                int length = in.read(chunk.bytes, 0, CHUNK_BYTES);
                if (length < 0) {
                    break;
                }
                chunk.length = length;
                publish(chunk);
                chunk = nextFree();
            }
            end(null);
        } catch (IOException | RuntimeException | Error e) {
            // A bug in a decoder must not look like the end of the input: it is thrown where the input is used.
            end(e);
        }
    }

    private synchronized @Nullable Chunk nextFree() {
        reading = false;
        notifyAll();
        while (!stopped) {
            if (!free.isEmpty() || chunksMade < CHUNKS_MAX) {
                reading = true;
                return free.isEmpty() ? newChunk() : free.remove();
            }
            waitFor(0);
        }
        return null;
    }

    private Chunk newChunk() {
        chunksMade++;
        return new Chunk();
    }

    private synchronized void publish(Chunk chunk) {
        if (!ended) {
            ready.add(chunk);
            notifyAll();
        }
    }

    private synchronized void end(@Nullable Throwable cause) {
        if (!ended) {
            failure = cause;
        }
        reading = false;
        ended = true;
        notifyAll();
    }

    /** Caller holds the monitor. Nobody interrupts these threads; one that is, ends the stream. */
    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void waitFor(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            stopped = true;
            ended = true;
            Thread.currentThread().interrupt();
        }
    }
}
