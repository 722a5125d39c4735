package dev.logs.upkeep;

import dev.logs.error.InterruptedRunException;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time rewrite a tree, so that two do not do the same work twice. Nothing depends on it for safety: the
 * partition files have locks of their own. The system drops it when the process ends, however that happens.
 */
public final class TreeLock implements AutoCloseable {

    /** Other programs and our own readers pass over names that begin with a dot. */
    private static final String NAME = ".upkeep.lock";

    private static final int POLL_MILLIS = 100;

    private final @Nullable FileChannel channel;

    private TreeLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting for another run. Where the root cannot be written, or does not exist, there is none to take.
     *
     * @param onWait told once, when another run has it
     */
    public static TreeLock take(TreeRoot root, Runnable onWait) {
        try {
            FileChannel channel =
                    FileChannel.open(root.path().resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                onWait.run();
                do {
                    Thread.sleep(POLL_MILLIS);
                } while (!isLocked(channel));
            }
            return new TreeLock(channel);
        } catch (IOException e) {
            return new TreeLock(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another run in this process.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
