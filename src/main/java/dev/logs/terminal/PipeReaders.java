package dev.logs.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody still reads the pipe that standard output is. A write would tell, but a quiet tail does not write, and
 * {@code logs tail | head -1} would never end. Java cannot ask the pipe; on Linux the descriptors of all processes can be
 * seen. Elsewhere, and for other outputs, nobody counts as gone.
 */
public final class PipeReaders {

    private static final Path PROCESSES = Path.of("/proc");

    /** The access mode among the flags of an open file, and its value for reading alone. */
    private static final int ACCESS_MODE = 3;

    private final @Nullable String pipe;
    private @Nullable Path reader;
    private boolean known;
    private boolean hidden;

    private PipeReaders(@Nullable String pipe) {
        this.pipe = pipe;
    }

    /** The readers of a stream, which has some only when it is the standard output of this process. */
    public static PipeReaders of(OutputStream stream) {
        try {
            if (stream instanceof FileOutputStream file && file.getFD().equals(FileDescriptor.out)) {
                String target = target(PROCESSES.resolve("self/fd/1"));
                return new PipeReaders(target != null && target.startsWith("pipe:") ? target : null);
            }
        } catch (IOException e) {
            // Closed: the next write says so.
        }
        return new PipeReaders(null);
    }

    /** Whether there was a reader, and there is none any more. */
    public boolean areGone() {
        if (pipe == null || hidden) {
            return false;
        }
        if (reader != null && pipe.equals(target(reader))) {
            return false;
        }
        boolean denied = !search(pipe);
        // A reader of another user cannot be seen.
        hidden = reader == null && denied && !known;
        known |= reader != null;
        return reader == null && !hidden;
    }

    /** Looks for a reader; answers whether every process could be asked. */
    private boolean search(String wanted) {
        reader = null;
        boolean all = true;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                all &= searchIn(process, wanted);
                if (reader != null) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return all;
    }

    private boolean searchIn(Path process, String wanted) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (wanted.equals(target(descriptor)) && isForReading(process, descriptor.getFileName())) {
                    reader = descriptor;
                    return true;
                }
            }
            return true;
        } catch (IOException | DirectoryIteratorException e) {
            return !Files.exists(process);
        }
    }

    private static boolean isForReading(Path process, Path descriptor) {
        try {
            for (String line : Files.readAllLines(process.resolve("fdinfo").resolve(descriptor))) {
                if (line.startsWith("flags:")) {
                    return (Integer.parseInt(line.substring(6).strip(), 8) & ACCESS_MODE) == 0;
                }
            }
        } catch (IOException | NumberFormatException e) {
            // Gone meanwhile.
        }
        return false;
    }

    private static @Nullable String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }
}
