package dev.logs.ingest;

/**
 * How far a run is.
 *
 * @param lines lines read, joined ones and rejected ones too
 * @param bytes bytes read, decompressed
 * @param entries entries committed
 * @param rejected lines that were not of their source's format; unless set aside, they are stored as plain text and
 *     count as entries too
 * @param cut lines that were too long
 * @param refused entries that a damaged or unwritable partition did not take
 * @param partitions partitions in which something was committed
 */
public record IngestCounts(
        long lines, long bytes, long entries, long rejected, long cut, long refused, int partitions) {}
