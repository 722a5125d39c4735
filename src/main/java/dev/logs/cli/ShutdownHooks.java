package dev.logs.cli;

/** Where a run leaves word of what must be finished when the process is told to end (Ctrl-C, SIGTERM). */
@FunctionalInterface
public interface ShutdownHooks {

    /** For runs inside another program: nobody tells them to end. */
    ShutdownHooks NONE = task -> () -> {};

    /**
     * Runs {@code task} on another thread when the process is told to end; the process waits for it.
     *
     * @return takes the task back
     */
    Registration onShutdown(Runnable task);

    /** Takes a task back; harmless when the process is ending already. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
