package dev.logs.tree;

import java.util.concurrent.TimeUnit;

/** How often something is looked at: at an even interval, or more rarely where that would cost too much. */
final class Pace {

    private static final long TOGETHER_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** A look takes at most one part in so many of the time. */
    private final int share;

    private final long intervalNanos;
    private final long intervalNanosMax;
    private long nextNanos = System.nanoTime();

    /**
     * @param share a look takes at most one part in so many of the time; lowered, idle watching costs more
     * @param intervalMillisMax however much it costs, it is done this often
     */
    Pace(int share, long intervalMillis, long intervalMillisMax) {
        this.share = share;
        this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
        this.intervalNanosMax = TimeUnit.MILLISECONDS.toNanos(intervalMillisMax);
    }

    /** Whether it is due, or nearly: what is due at nearly the same time is done in one go, which wakes the machine once. */
    boolean isDue(long nowNanos) {
        return nowNanos - nextNanos >= -TOGETHER_NANOS;
    }

    /** Nanoseconds until it is due; none or fewer when it is. */
    long remainingNanos(long nowNanos) {
        return nextNanos - nowNanos;
    }

    /** Says that it was done, from the given time until now. */
    void done(long startNanos) {
        long now = System.nanoTime();
        long costly = (now - startNanos) * share;
        nextNanos = startNanos + Math.min(intervalNanosMax, Math.max(intervalNanos, costly));
    }
}
