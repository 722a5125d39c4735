package dev.logs.store;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a medium that cannot be written from a permission that is missing: the system's own word for a refusal is often neither. */
public final class WriteObstacle {

    private WriteObstacle() {}

    /**
     * The error to throw when a write to a file was refused, or one that is to be made; empty when nothing is seen to be in the
     * way, or not even a reader could get there.
     *
     * @param cause the refusal
     */
    public static Optional<StorageException> at(Path file, Exception cause) {
        Path place = existing(file.toAbsolutePath());
        Path directory = Files.isDirectory(place) ? place : existing(place.resolveSibling("."));
        boolean hidden = !Files.isExecutable(directory) || !Files.isReadable(place);
        if (hidden || Files.isWritable(directory) && Files.isWritable(place)) {
            return Optional.empty();
        }
        if (!Files.isWritable(directory) && isReadOnlyMedium(directory)) {
            return Optional.of(new StorageException(
                    file + " cannot be written: its file system is mounted read-only",
                    "nothing was changed there; mount it for writing, or name another tree with --root",
                    cause));
        }
        Path locked = Files.isWritable(directory) ? place : directory;
        return Optional.of(new StorageException(
                file + " cannot be written: permission denied" + (locked.equals(file) ? "" : " in " + locked),
                "nothing was changed there; run it as " + owner(locked) + ", or have the permissions changed",
                cause));
    }

    /** The path, or the nearest directory above it that there is. */
    private static Path existing(Path path) {
        Path place = path.normalize();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    /** Asks by trying: the table of mounts does not tell a directory that is mounted a second time, read-only. */
    private static boolean isReadOnlyMedium(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, ".logs", ""));
            return false;
        } catch (AccessDeniedException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String owner(Path path) {
        try {
            return "its owner, " + Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "its owner";
        }
    }
}
