package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.Damage;

/**
 * What a block holds, in figures.
 *
 * @param rows at least 1
 * @param contentBytes bytes of the messages as UTF-8
 * @param payloadChecksum CRC-32C of the payload
 */
public record BlockContents(
        int rows,
        RowKey first,
        RowKey last,
        long logidMin,
        long logidMax,
        long contentBytes,
        long payloadChecksum,
        BlockForm form) {

    /**
     * Reads what a summary says first, without the dictionary.
     *
     * @throws dev.logs.error.DamagedFileException when the bytes are damaged, or of an unknown version
     */
    public static BlockContents of(byte[] summary) {
        ByteCursor cursor = Checksum.open(summary, "summary");
        return read(cursor);
    }

    /** Writes the version, and what follows it. */
    void writeTo(ByteSink sink) {
        sink.put(BlockLimits.SUMMARY_VERSION);
        sink.putVarint(rows);
        for (RowKey key : new RowKey[] {first, last}) {
            sink.putZigzag(key.epoch());
            sink.putZigzag(key.nanos());
            sink.putZigzag(key.logid());
        }
        sink.putZigzag(logidMin);
        sink.putZigzag(logidMax);
        sink.putVarint(contentBytes);
        sink.putVarint(payloadChecksum);
        sink.putVarint(form.ordinal());
    }

    /** Reads the version, and what follows it. */
    static BlockContents read(ByteCursor cursor) {
        int version = Versions.check(cursor, "summary", BlockLimits.SUMMARY_VERSION);
        int rows = cursor.count(BlockLimits.ROWS_MAX, "number of rows");
        if (rows == 0) {
            throw Damage.of("a block without rows");
        }
        return new BlockContents(
                rows,
                key(cursor),
                key(cursor),
                cursor.zigzag(),
                cursor.zigzag(),
                cursor.count(BlockLimits.CONTENT_BYTES_MAX, "bytes of text"),
                cursor.varint(),
                version == 1 ? BlockForm.FINISHED : BlockForm.read(cursor));
    }

    private static RowKey key(ByteCursor cursor) {
        return new RowKey(cursor.zigzag(), (int) cursor.zigzag(), cursor.zigzag());
    }
}
