package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.error.StorageException;
import dev.logs.store.FileModes;
import dev.logs.store.PartitionFile;
import dev.logs.store.SideFiles;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Removes whole partitions.
 *
 * <p>The directory is renamed first, which takes the database and its side files out of the tree at one stroke: deleted one
 * by one, the write-ahead log of one file could be taken for that of the next. Files of others in it go back to their
 * place. Whoever has the file open keeps what was there when it began to read.
 */
public final class PartitionRemover {

    private final TreeRoot root;
    private final FileModes modes;

    public PartitionRemover(TreeRoot root, FileModes modes) {
        this.root = root;
        this.modes = modes;
    }

    /**
     * Takes a partition out of the tree.
     *
     * @param locked its file, opened for removal, so that no commit goes under with it; the caller closes it
     * @return what is left to be deleted by {@link #delete}
     * @throws StorageException when the directory may not be changed
     */
    public Leftover takeOut(PartitionKey partition, PartitionFile locked) {
        Path directory = root.directory(partition);
        if (!locked.file().equals(root.file(partition))) {
            throw new IllegalArgumentException(locked.file() + " is not the file of " + partition);
        }
        try {
            Path aside = freeName(directory);
            DirectoryMove.rename(directory, aside);
            locked.outlastClosings();
            return new Leftover(partition, aside);
        } catch (IOException e) {
            throw refused(directory, e);
        }
    }

    /**
     * Deletes what was taken out; may be done again after an interruption.
     *
     * @throws StorageException when something cannot be deleted, or a file of others not be put back
     */
    public void delete(Leftover leftover) {
        Path directory = root.directory(leftover.partition());
        try {
            SideFiles.removeAll(leftover.directory().resolve(Layout.PARTITION_FILE));
            for (Path unfinished : DirectoryMove.unfinished(leftover.directory())) {
                Files.deleteIfExists(unfinished);
            }
            for (Path foreign : DirectoryMove.foreign(leftover.directory())) {
                modes.makeDirectories(directory);
                DirectoryMove.putBack(foreign, directory);
            }
            deleteIfEmpty(leftover.directory());
            Path year = directory.getParent();
            if (year != null && deleteIfEmpty(directory) && deleteIfEmpty(year)) {
                deleteIfEmpty(root.directory(leftover.partition().context()));
            }
        } catch (IOException e) {
            throw refused(leftover.directory(), e);
        }
    }

    private static Path freeName(Path directory) {
        String name = directory.getFileName() + Layout.REMOVED;
        Path free = directory.resolveSibling(name);
        for (int i = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = directory.resolveSibling(name + "." + i);
        }
        return free;
    }

    /** Whether it is gone. */
    private static boolean deleteIfEmpty(Path directory) throws IOException {
        try {
            Files.deleteIfExists(directory);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private static StorageException refused(Path path, IOException cause) {
        return DirectoryMove.refused(path, "removed", cause);
    }
}
