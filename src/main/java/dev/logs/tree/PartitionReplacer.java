package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.error.StorageException;
import dev.logs.store.FileModes;
import dev.logs.store.Salvage;
import dev.logs.store.SideFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Puts a new file in the place of a damaged one, which is kept.
 *
 * <p>Directories are renamed, each at one stroke: a file and its side files are never apart. The new directory is made whole
 * before the old one is set aside, so when a run ends in between, that both exist says that only the last step is left.
 */
public final class PartitionReplacer {

    private final TreeRoot root;
    private final FileModes modes;

    public PartitionReplacer(TreeRoot root, FileModes modes) {
        this.root = root;
        this.modes = modes;
    }

    /**
     * Where the new file is to be made.
     *
     * @param stamp tells this repair from others: letters and digits
     */
    public Path newFile(PartitionKey partition, String stamp) {
        return beside(partition, Layout.SALVAGED + stamp).resolve(Layout.PARTITION_FILE);
    }

    /**
     * Sets the damaged directory aside; another stroke, {@link #finish}, puts the new one in its place.
     *
     * @return where the damaged directory is now
     */
    public Path setAside(PartitionKey partition, String stamp) {
        Path aside = beside(partition, Layout.CORRUPT + stamp);
        move(root.directory(partition), aside);
        SideFiles.outlastClosings();
        return aside;
    }

    /** Whether the new directory of an interrupted run is whole: the damaged one was set aside already. */
    public boolean isWhole(Leftover salvaged) {
        return Files.isDirectory(aside(salvaged), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path aside(Leftover salvaged) {
        String name = salvaged.directory().getFileName().toString();
        return salvaged.directory().resolveSibling(name.replace(Layout.SALVAGED, Layout.CORRUPT));
    }

    /**
     * Puts a new directory in its place, with the files of others from the damaged one.
     *
     * @return false when somebody has begun a new partition there meanwhile; nothing was moved
     */
    public boolean finish(Leftover salvaged) {
        Path place = root.directory(salvaged.partition());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        move(salvaged.directory(), place);
        putBack(aside(salvaged), place);
        return true;
    }

    private static void putBack(Path aside, Path place) {
        try {
            for (Path foreign : DirectoryMove.foreign(aside)) {
                DirectoryMove.putBack(foreign, place);
            }
        } catch (IOException e) {
            throw refused(aside, e);
        }
    }

    /** Deletes a new directory that is not whole, or that is in a partition by now. */
    public void discard(Leftover salvaged) {
        try {
            SideFiles.removeAll(salvaged.directory().resolve(Layout.PARTITION_FILE));
            SideFiles.removeAll(salvaged.directory().resolve(Salvage.SCRATCH_FILE));
            SideFiles.removeAll(salvaged.directory().resolve(Salvage.ROWS_FILE));
            Files.deleteIfExists(salvaged.directory());
        } catch (IOException e) {
            throw refused(salvaged.directory(), e);
        }
    }

    /** Makes the directory of a new file. */
    public Leftover prepare(PartitionKey partition, String stamp) {
        Path directory = beside(partition, Layout.SALVAGED + stamp);
        try {
            modes.makeDirectories(directory);
        } catch (IOException e) {
            throw refused(directory, e);
        }
        return new Leftover(partition, directory);
    }

    private Path beside(PartitionKey partition, String suffix) {
        Path directory = root.directory(partition);
        return directory.resolveSibling(directory.getFileName() + suffix);
    }

    private static void move(Path from, Path to) {
        try {
            DirectoryMove.rename(from, to);
        } catch (IOException e) {
            throw refused(from, e);
        }
    }

    private static StorageException refused(Path path, IOException cause) {
        return DirectoryMove.refused(path, "replaced", cause);
    }
}
