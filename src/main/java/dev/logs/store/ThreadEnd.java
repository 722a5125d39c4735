package dev.logs.store;

/** Waits for threads whose work must be over before the caller goes on. */
public final class ThreadEnd {

    private ThreadEnd() {}

    /** Returns when the thread has ended. An interrupt does not shorten that; the caller's thread stays marked with it. */
    public static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
