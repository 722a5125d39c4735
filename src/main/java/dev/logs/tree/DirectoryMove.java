package dev.logs.tree;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.store.SideFiles;
import dev.logs.store.WriteObstacle;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the directory of a partition out of its place, or into it, at one stroke: a database and its side files are never
 * apart. Files of others in it belong to the place, not to the database.
 */
final class DirectoryMove {

    private DirectoryMove() {}

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What others keep in the directory of a partition; nothing when there is no such directory. */
    static List<Path> foreign(Path directory) throws IOException {
        Path file = directory.resolve(Layout.PARTITION_FILE);
        List<Path> ours = SideFiles.all(file);
        return children(directory).stream()
                .filter(child -> !ours.contains(child) && !SideFiles.isUnfinished(child, file))
                .toList();
    }

    /** New databases that were never put in place, since their program was killed. */
    static List<Path> unfinished(Path directory) throws IOException {
        Path file = directory.resolve(Layout.PARTITION_FILE);
        return children(directory).stream()
                .filter(child -> SideFiles.isUnfinished(child, file))
                .toList();
    }

    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return children;
    }

    /** What somebody has put there meanwhile stays: that is an error then. */
    static void putBack(Path foreign, Path directory) throws IOException {
        Files.move(foreign, directory.resolve(foreign.getFileName()));
    }

    static StorageException refused(Path path, String done, IOException cause) {
        Path parent = path.toAbsolutePath().getParent();
        return WriteObstacle.at(parent == null ? path : parent, cause)
                .orElseGet(() -> new StorageException(
                        path + " cannot be " + done + ": " + FileReason.of(cause),
                        "check its owner and permissions, then run again",
                        cause));
    }
}
