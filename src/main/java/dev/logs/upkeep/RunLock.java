package dev.logs.upkeep;

import dev.logs.error.AccessRemedy;
import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.store.FileModes;
import dev.logs.store.WriteObstacle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time in a tree. The operating system's lock decides, which ends with the process that holds it, so no lock is
 * ever stale; what is written in the file (pid, host, begin) is for people.
 */
public final class RunLock implements AutoCloseable {

    private static final int HOLDER_BYTES_MAX = 500;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file made when it does not exist; it stays
     * @param holder who takes it: one line
     * @throws StorageException when another run holds it; the message says which
     */
    public static RunLock take(Path file, String holder, FileModes modes) {
        try {
            modes.makeFile(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (tryLock(channel) == null) {
                    throw held(file);
                }
                note(channel, holder);
                return new RunLock(channel);
            } catch (IOException | RuntimeException | Error e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw WriteObstacle.at(file, e)
                    .orElseGet(() -> new StorageException(
                            file + " cannot be locked: " + FileReason.of(e), AccessRemedy.of(file), e));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StorageException held(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String holder = new String(bytes, 0, Math.min(bytes.length, HOLDER_BYTES_MAX), StandardCharsets.UTF_8).strip();
        return new StorageException(
                "another run is at work in this tree" + (holder.isEmpty() ? "" : ": " + holder),
                "wait for it to finish (" + file + ")");
    }

    /** On a full disk the lock holds without a note. */
    private static void note(FileChannel channel, String holder) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // Nobody can be told who holds it; that it is held, the system knows.
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            // The next holder writes over it.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
