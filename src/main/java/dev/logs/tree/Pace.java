package dev.logs.tree;

import java.util.concurrent.TimeUnit;

/** How often something is looked at: at an even interval, or more rarely where that would cost too much. */
final class Pace {

    /** A look takes at most one part in this many of the time. Lowered: idle watching costs more. */
    private static final int SHARE = 300;

    private final long intervalNanos;
    private final long intervalNanosMax;
    private long nextNanos = System.nanoTime();

    /** @param intervalMillisMax however much it costs, it is done this often */
    Pace(long intervalMillis, long intervalMillisMax) {
        this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
        this.intervalNanosMax = TimeUnit.MILLISECONDS.toNanos(intervalMillisMax);
    }

    boolean isDue(long nowNanos) {
        return nowNanos - nextNanos >= 0;
    }

    /** Says that it was done, from the given time until now. */
    void done(long startNanos) {
        long now = System.nanoTime();
        long costly = (now - startNanos) * SHARE;
        nextNanos = startNanos + Math.min(intervalNanosMax, Math.max(intervalNanos, costly));
    }
}
