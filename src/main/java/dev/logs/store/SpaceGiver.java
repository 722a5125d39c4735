package dev.logs.store;

import java.util.List;

/**
 * Gives the unused room of a file back to the disk. Each step leaves a valid file, whatever happens; one that is refused
 * because others have the file open is left to the next run.
 */
final class SpaceGiver {

    private static final int TINY_PAGE_BYTES = 512;
    private static final int SMALL_PAGE_BYTES = 1024;
    private static final int USUAL_PAGE_BYTES = 4096;

    /** Smaller pages make a file smaller, so that it may be fit for smaller ones yet; after these there are none. */
    private static final int CHANGES_MAX = 2;

    private final Database database;

    SpaceGiver(Database database) {
        this.database = database;
    }

    /** Whether the file is as small as it can be. */
    boolean run() {
        // Others must not wait long for this, nor this for them.
        database.setBusyTimeout(StoreLimits.GIVE_BACK_WAIT_MILLIS);
        boolean emptied = truncateLog();
        for (int i = 0; emptied && i < CHANGES_MAX && pageBytes() != wantedPageBytes(); i++) {
            emptied = changePages();
        }
        // A change of pages has done the same.
        if (freePages() > 0) {
            emptied = database.tryToExecute("VACUUM") && truncateLog() && emptied;
        }
        return emptied;
    }

    private long freePages() {
        return database.queryLong("PRAGMA freelist_count", List.of());
    }

    private long pageBytes() {
        return database.queryLong("PRAGMA page_size", List.of());
    }

    /** Small files get small pages. One that has them keeps them for a while when it grows, so that none is changed to and fro. */
    private long wantedPageBytes() {
        long pageBytes = pageBytes();
        long bytes = pageBytes * (database.queryLong("PRAGMA page_count", List.of()) - freePages());
        long wanted = pageBytesFor(bytes, pageBytes);
        return wanted <= pageBytes ? wanted : Math.max(pageBytes, pageBytesFor(bytes / 2, pageBytes));
    }

    private static long pageBytesFor(long bytes, long pageBytes) {
        if (bytes < StoreLimits.TINY_FILE_BYTES_MAX) {
            return TINY_PAGE_BYTES;
        }
        return bytes < StoreLimits.SMALL_FILE_BYTES_MAX ? SMALL_PAGE_BYTES : Math.max(pageBytes, USUAL_PAGE_BYTES);
    }

    /** Moves what the write-ahead log holds into the file; false when readers still need it. */
    private boolean truncateLog() {
        return database.query(
                "PRAGMA wal_checkpoint(TRUNCATE)", List.of(), rows -> !rows.next() || rows.getInt(1) == 0);
    }

    /** The size of pages changes only without a write-ahead log, so only when nobody else has the file open. */
    private boolean changePages() {
        if (!database.tryToExecute("PRAGMA journal_mode=DELETE")) {
            return false;
        }
        database.execute("PRAGMA page_size=" + wantedPageBytes());
        boolean changed = database.tryToExecute("VACUUM");
        database.tryToExecute("PRAGMA journal_mode=WAL");
        return changed;
    }
}
