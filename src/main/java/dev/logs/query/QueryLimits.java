package dev.logs.query;

/** Every limit of this package: what it bounds, and what breaks if it is raised. */
final class QueryLimits {

    /** Bytes of entries that the chunked cursors of the days that are open hold together, roughly. Raising it costs heap. */
    static final long CHUNK_BYTES_MAX = 32L << 20;

    /** Rows of a cursor's first chunk when a limit may end the search soon. Raising it reads rows for nothing. */
    static final int FIRST_CHUNK_ROWS = 16;

    /** Rows of a cursor's first chunk when all are wanted. Raising it delays the first row. */
    static final int FIRST_CHUNK_ROWS_OF_ALL = 128;

    /** Each further chunk is this many times as long as the one before. */
    static final int CHUNK_GROWTH = 8;

    /** Rows of a chunk. Raising it keeps a partition open longer at a time. */
    static final int CHUNK_ROWS_MAX = 4096;

    /** Rows of a chunk for which a partition is not opened. Raised: they are read twice when it must be opened after all. */
    static final int PAGE_ROWS_MAX = 256;

    /** Handles that context lines need beside the ones that the matches are read from. */
    static final int CONTEXT_LINE_HANDLES = 1;

    /**
     * A neighbour of an entry is looked for in the next partition of its context that has the source, over at most this
     * many partitions that do not. Raising it opens more files for a source that spoke once and never again.
     */
    static final int SILENT_DAYS_MAX = 31;

    /**
     * Sources whose last shown place is remembered while context lines are printed. Only beyond that many could an entry
     * be shown twice. Raising it costs some 200 bytes each.
     */
    static final int LANE_MARKS_MAX = 65_536;

    /** Contexts whose partitions are remembered while context lines are printed. Raising it costs heap. */
    static final int LANE_CONTEXTS_MAX = 64;

    /** Lanes whose filters are kept while context lines are printed. Raising it costs heap. */
    static final int LANE_FILTERS_MAX = 64;

    /** Groups of statistics. Raising it costs some 150 bytes of heap each. */
    static final int GROUPS_MAX = 2_000_000;

    /** Bytes of keys that are counted in memory, roughly; more are kept on the disk. Raising it costs heap. */
    static final long GROUP_BYTES_MAX = 24L << 20;

    /** Bytes that a key and its count take beside its characters, roughly. */
    static final int GROUP_BYTES = 120;

    /** Buckets of a histogram: about forty, of a nice width. */
    static final int HISTOGRAM_BUCKETS_MAX = 48;

    /** Partitions whose plan is told: each has to be opened. Raising it makes explanations slow and long. */
    static final int EXPLAINED_PARTITIONS_MAX = 20;

    /** How long it may take to find out why there is no answer. Raising it delays the end of a run. */
    static final long WHY_EMPTY_NANOS_MAX = 1_000_000_000L;

    /** Partitions, the newest ones, whose sources are compared with a mistyped one. */
    static final int SUGGESTION_PARTITIONS_MAX = 16;

    /** How long a search that ends early waits for the day that it looked into ahead. Raising it delays the end. */
    static final long AHEAD_WAIT_MILLIS_MAX = 250;

    private QueryLimits() {}
}
