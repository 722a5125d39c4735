package dev.logs.store;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pages of a file that hold nothing any more, and the room on its disk. */
final class FreePages {

    /** Fewer free bytes than that are left to new entries. */
    private static final long WORTHWHILE_BYTES_MIN = 1 << 20;

    /** A file that is less than this part free is not copied to make it smaller. */
    private static final int WORTHWHILE_PERCENT_MIN = 20;

    /** Less room than the largest usual transaction takes. */
    private static final long SCARCE_BYTES = 16 << 20;

    private FreePages() {}

    static void giveBack(Database database) {
        long pages = database.queryLong("PRAGMA page_count", List.of());
        long free = database.queryLong("PRAGMA freelist_count", List.of());
        long bytes = free * database.queryLong("PRAGMA page_size", List.of());
        if (bytes >= WORTHWHILE_BYTES_MIN && free * 100 >= pages * WORTHWHILE_PERCENT_MIN) {
            try {
                database.execute("VACUUM");
                database.query("PRAGMA wal_checkpoint(TRUNCATE)", List.of(), rows -> rows.next());
            } catch (StorageException e) {
                // No room for the copy, or somebody else writes: the pages stay in the file and are used again.
            }
        }
    }

    static boolean isDiskFull(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() < SCARCE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
