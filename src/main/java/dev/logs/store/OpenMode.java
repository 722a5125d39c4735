package dev.logs.store;

/** How SQLite is asked to open a file. */
enum OpenMode {
    /** Made when it does not exist. */
    CREATE(0x2 | 0x4, ""),
    /** Must exist; SQLite keeps its side files and removes them at the end. */
    READ_WRITE(0x2, ""),
    /** Side files exist and cannot be written. */
    READ_ONLY(0x1, ""),
    /** Nobody writes, and there is no write-ahead log: no locks, no side files. */
    IMMUTABLE(0x1, "?immutable=1");

    /** One thread at a time uses a connection, so SQLite need not guard against more (SQLITE_OPEN_NOMUTEX). */
    private static final int NO_MUTEX = 0x8000;

    private final int flags;
    private final String uriSuffix;

    OpenMode(int flags, String uriSuffix) {
        this.flags = flags | NO_MUTEX;
        this.uriSuffix = uriSuffix;
    }

    int flags() {
        return flags;
    }

    String uriSuffix() {
        return uriSuffix;
    }
}
