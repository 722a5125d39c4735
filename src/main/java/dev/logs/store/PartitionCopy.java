package dev.logs.store;

import dev.logs.error.StorageException;
import java.nio.file.Path;
import java.util.List;

/** Copies a partition as it is: rows, blocks, and what another program keeps in it. */
public final class PartitionCopy {

    private PartitionCopy() {}

    /**
     * Writes one state of a partition, which others may write to meanwhile, into a new file without unused pages.
     *
     * @param to does not exist
     * @throws dev.logs.error.DamagedFileException when it cannot be read as a whole
     */
    public static void write(Path from, Path to, StoreSettings settings) {
        try (Database database = OpenedFile.forReading(from, settings).database()) {
            // It forbids writing to any file, also to another one.
            database.execute("PRAGMA query_only=0");
            database.update("VACUUM INTO ?", List.of(to.toString()));
        } catch (StorageException e) {
            throw FreePages.isDiskFull(to)
                    ? new StorageException(to + " cannot grow: the disk is full", "free some space", e)
                    : e;
        }
    }
}
