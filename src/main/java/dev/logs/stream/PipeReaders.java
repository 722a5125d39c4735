package dev.logs.stream;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody still reads the pipe that an output is. A write would tell, but a quiet tail does not write, and
 * {@code logs tail | head -1} would never end.
 *
 * <p>Java cannot poll a pipe. But Linux, from 5.12 on, refuses to transfer from a file into a pipe without readers, even where
 * there is nothing to transfer. Elsewhere, and for other outputs, nobody counts as gone. Where the pipe is full the answer
 * comes when somebody has read from it, as the end of a write would.
 */
public final class PipeReaders {

    /** A file that is not empty and lies wherever a Java does. */
    private static final Path SOME_FILE = Path.of(System.getProperty("java.home"), "lib", "modules");

    private final @Nullable FileChannel pipe;

    private PipeReaders(@Nullable FileChannel pipe) {
        this.pipe = pipe;
    }

    /** The readers of a stream, which stays its owner's. */
    public static PipeReaders of(OutputStream stream) {
        return new PipeReaders(stream instanceof FileOutputStream file ? file.getChannel() : null);
    }

    /** Whether there is no reader any more. */
    public boolean areGone() {
        if (pipe == null) {
            return false;
        }
        try (FileChannel source = FileChannel.open(SOME_FILE)) {
            source.transferTo(source.size(), 0, pipe);
            return false;
        } catch (FileSystemException e) {
            return false;
        } catch (IOException e) {
            return BrokenPipeException.means(e);
        }
    }
}
