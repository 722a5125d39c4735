package dev.logs.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chunks that several threads make, one unit each, for one that takes them in the order of the units. What is made ahead of its
 * turn waits here, up to a bound; whoever would exceed it waits itself. Thread-safe.
 */
final class OrderedChunks<C extends OrderedChunk> {

    /** What may wait for its turn. More outgrows the heap, less lets threads wait for each other. */
    private static final long AHEAD_BYTES_MAX = 32L << 20;

    /** What the unit whose turn it is may add to that, so that it always goes on. */
    private static final long HEAD_BYTES_MAX = 4L << 20;

    private final List<ArrayDeque<C>> waiting = new ArrayList<>();
    private final boolean[] ended;
    private int head;
    private long waitingBytes;
    private boolean stopped;
    private @Nullable Throwable failure;

    OrderedChunks(int units) {
        ended = new boolean[units];
        for (int i = 0; i < units; i++) {
            waiting.add(new ArrayDeque<>(1));
        }
    }

    /** Adds a chunk of a unit, once there is room; false when nobody wants more. */
    synchronized boolean put(C chunk) {
        while (!stopped && waitingBytes > 0 && waitingBytes + chunk.bytes() > roomOf(chunk.unit())) {
            await();
        }
        if (stopped) {
            return false;
        }
        waiting.get(chunk.unit()).add(chunk);
        waitingBytes += chunk.bytes();
        notifyAll();
        return true;
    }

    private long roomOf(int unit) {
        return unit == head ? AHEAD_BYTES_MAX + HEAD_BYTES_MAX : AHEAD_BYTES_MAX;
    }

    /** Tells that a unit has no more chunks. */
    synchronized void end(int unit) {
        ended[unit] = true;
        notifyAll();
    }

    /** The next chunk in order, or null at the end; throws what {@link #fail} was told. */
    synchronized @Nullable C take() {
        while (true) {
            throwFailure();
            if (head == ended.length) {
                return null;
            }
            C chunk = waiting.get(head).poll();
            if (chunk != null) {
                waitingBytes -= chunk.bytes();
                notifyAll();
                return chunk;
            }
            if (ended[head]) {
                head++;
                notifyAll();
            } else {
                await();
            }
        }
    }

    /** Nobody takes any more chunks. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** A unit could not be made: whoever takes gets to know. */
    synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        stop();
    }

    private void throwFailure() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Caller holds the monitor. These threads are interrupted by nobody but a bug. */
    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while an export waits for its turn", e);
        }
    }
}
