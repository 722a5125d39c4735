package dev.logs.store;

/** Every bound of this package, with what it bounds and what breaks when it is raised. */
final class StoreLimits {

    /**
     * A condition on an indexed column that matches fewer rows than this is answered through its index and sorted; one
     * that matches more is tested while walking in order. Raised: the first row of a common source comes later.
     */
    static final int SELECTIVE_ROWS_MAX = 2_000;

    /** So many rows are passed over in the time in which one is found through an index. Raised: fewer counts use an index. */
    static final int ROWS_PASSED_PER_ROW_FOUND = 16;

    /**
     * Most distinct sources that are counted one after the other along the index; with more, one pass over all rows is
     * faster. Raised: a file with a source for nearly every entry is listed slowly.
     */
    static final int SOURCES_LEAPT_MAX = 1_000;

    /** KiB of native memory for the temporary file of counts, and for each run of its sorting. Raised: more memory, less of the disk. */
    static final int SPILL_CACHE_KIB = 8 << 10;

    /** Fewest entries of a batch for which an image is built. Lowered: a live tail copies 64 KB pages for a few rows. */
    static final int IMAGE_ROWS_MIN = 200;

    /** Most entries of an image: a row's place in its batch takes 20 bits. */
    static final int IMAGE_ROWS_MAX = 1 << 20;

    /** Longest src or job id, in bytes, that an image holds; longer ones go row by row. */
    static final int IMAGE_KEY_BYTES_MAX = 4_096;

    /** Longest record, in bytes, that an image holds without overflow pages, as the file format defines it. */
    static final int IMAGE_RECORD_BYTES_MAX = PageBuilder.PAGE_BYTES - 35;

    /** Most rows that a new partition gets before it appears. Raised: more memory, and a killed run loses more. */
    static final int LOAD_ROWS_MAX = 1_500_000;

    /** Most bytes of distinct job ids, or sources, of such rows. Raised: more memory. */
    static final int LOAD_TEXT_BYTES_MAX = 8 << 20;

    /** Longest source or job id of such a row: its key must fit a page of an index several times, in any script. */
    static final int LOAD_KEY_CHARS_MAX = 300;

    /** Rows of a transaction when they must go into a file of another process after all. */
    static final int LOAD_COPY_ROWS = 10_000;

    /** Highest logid that an entry may bring. Raised: one hostile line uses up the numbers of its partition. */
    static final long OWN_LOGID_MAX = 1L << 48;

    /** Pages in the write-ahead log before a commit copies them back. Raised: a longer log, fewer and longer pauses. */
    static final int WAL_CHECKPOINT_PAGES = 4_000;

    /** Page cache of a writing connection. 16 of them may be open: raised, an ingest of many days outgrows its memory. */
    static final int WRITE_CACHE_KIB = 2_500;

    /**
     * Page cache of a reading connection. 16 of them stay open, also those that were read to the end: raised, a search over many days
     * takes more memory. A walk over a table needs a few pages, and what is read again the system has.
     */
    static final int READ_CACHE_KIB = 512;

    /** Largest file with an unfinished write-ahead log that is read through a temporary copy. */
    static final long COPY_BYTES_MAX = 256L << 20;

    /** Longest pause between two tries for the write lock. Raised: less fair between two writers. */
    static final int LOCK_POLL_MILLIS_MAX = 4;

    /** How long a writer gives way after each commit, once it has met another writer. */
    static final int GIVE_WAY_MILLIS = 5;

    /** Rows that are looked at in one piece when rows are read by logid. Raised: a snapshot lasts longer. */
    static final int ARRIVAL_ROWS_MAX = 4_096;

    /** Characters of text in one such piece, but for its last row. Raised: more memory. */
    static final long ARRIVAL_CHARS_MAX = 4L << 20;

    /** Gaps between logids that are told of one file. Raised: each is looked into after every commit. */
    static final int MISSING_SPANS_MAX = 64;

    /** Most rows that are looked at one by one to find out whether a compaction would move any of them. */
    static final int SURVEYED_ROWS_MAX = 20_000;

    /** Files below this size get small pages: a compacted day of a few hundred entries is mostly unused ends of pages. */
    static final long SMALL_FILE_BYTES_MAX = 1L << 20;

    /** Files below this size get the smallest pages; larger ones would be many small reads. */
    static final long TINY_FILE_BYTES_MAX = 256L << 10;

    /** How long a step that gives room back waits for others before it is left to the next run. */
    static final int GIVE_BACK_WAIT_MILLIS = 200;

    /** How long nothing was written to an unfinished file before it counts as left by a killed program. */
    static final long ABANDONED_MILLIS = 3_600_000;

    /** From the look of a closing connection at the path to its lock it takes microseconds. */
    static final int CLOSING_MILLIS = 20;

    /** Filters whose plans are kept for an open file with blocks. Raised: more memory, of no use but to context lines. */
    static final int PLANS_KEPT = 32;

    /** Rows that are looked at before the engine is opened for the rest. Raised: a rare text in long days is looked for twice. */
    static final int QUIET_ROWS_MAX = 2_048;

    /** Bytes of such rows. Raised: more memory. */
    static final int QUIET_BYTES_MAX = 1 << 20;

    /** Files above this size are left to the engine where all matches are wanted, which goes through rows faster. */
    static final long QUIET_WHOLE_FILE_BYTES_MAX = 128L << 10;

    /** Files above this size are left to the engine where rows are tested. Raised: the same as with rows. */
    static final long QUIET_FILE_BYTES_MAX = 512L << 10;

    /** Matches up to which rows of blocks are first tested one by one. Raised: long answers begin sooner and take longer. */
    static final int HASTY_ROWS_MAX = 200;

    private StoreLimits() {}
}
