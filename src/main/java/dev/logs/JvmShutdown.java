package dev.logs;

import dev.logs.cli.ShutdownHooks;

/** The shutdown hooks of this process. No lambda in {@link Main}: at every start it would be put together anew. */
final class JvmShutdown implements ShutdownHooks {

    @Override
    public Registration onShutdown(Runnable task) {
        Thread hook = new Thread(task, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending: the task runs, or has run.
            }
        };
    }
}
