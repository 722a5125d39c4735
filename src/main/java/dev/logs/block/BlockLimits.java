package dev.logs.block;

/** Every bound of the format, and its version. Raising one makes blocks that older programs refuse as damaged. */
final class BlockLimits {

    /** First byte of payload, dictionary segment and segment of words. */
    static final int VERSION = 1;

    /** First byte of a summary. Version 1 knew no drafts. */
    static final int SUMMARY_VERSION = 2;

    /** First byte of the filter of a block. Version 1 knew no numbers, and how no id begins. */
    static final int FILTER_VERSION = 2;

    /** Rows of a block: bounds the memory that a reader takes for row numbers, 4 bytes each, several times. */
    static final int ROWS_MAX = 1 << 20;

    /** Text of a block or of a segment, decompressed: bounds what hostile bytes can ask for. SQLite allows a billion. */
    static final long CONTENT_BYTES_MAX = 1L << 30;

    /** Values in one column of fields: 256 for each row of the largest block that is made unless told otherwise. */
    static final int FIELD_VALUES_MAX = 1 << 24;

    /** A text behind the first line that is shorter than this stays where it is. */
    static final int BODY_BYTES_MIN = 48;

    /** Bodies that a writer remembers, so that the same ones are found again; a compaction has several writers at once. */
    static final long REMEMBERED_BODY_BYTES_MAX = 16L << 20;

    private BlockLimits() {}
}
