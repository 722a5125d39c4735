package dev.logs.tail;

import java.util.concurrent.TimeUnit;

/** A partition that cannot be read at the moment: a file that is being made or replaced is in trouble for an instant only. */
final class Trouble {

    private static final long PASSING_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LASTING_RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final long sinceNanos;
    private long retryNanos;

    Trouble(long nowNanos) {
        sinceNanos = nowNanos;
        retryNanos = nowNanos;
    }

    /** Whether it is time to try again. */
    boolean isOver(long nowNanos) {
        return nowNanos - retryNanos >= 0;
    }

    /** Notes one more failure; answers whether it has lasted so long that the user should know. */
    boolean lasts(long nowNanos) {
        boolean lasting = nowNanos - sinceNanos > PASSING_NANOS;
        retryNanos = nowNanos + (lasting ? LASTING_RETRY_NANOS : RETRY_NANOS);
        return lasting;
    }
}
