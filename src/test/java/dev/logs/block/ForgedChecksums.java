package dev.logs.block;

import com.github.luben.zstd.Zstd;
import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import java.util.List;
import java.util.zip.CRC32C;

/** Gives forged bytes checksums that fit. */
final class ForgedChecksums {

    private ForgedChecksums() {}

    /** The first piece with its directory as it is before compression, so that forging reaches what it means. */
    static byte[] uncompressed(byte[] first) {
        ByteCursor cursor = new ByteCursor(first, 0, first.length - 4);
        ByteSink plain = new ByteSink();
        plain.put(cursor.next());
        int length = (int) cursor.varint();
        byte[] stored = cursor.take((int) cursor.varint());
        plain.putVarint(length);
        plain.putVarint(length);
        plain.put(stored.length == length ? stored : Zstd.decompress(stored, length));
        plain.putFixed(0, 4);
        return plain.toBytes();
    }

    /**
     * @param pieces of which the first is {@link #uncompressed}
     * @return the summary, which names the checksum of the first piece
     */
    static byte[] fit(byte[] summary, byte[] segment, List<byte[]> pieces) {
        seal(segment);
        byte[] first = pieces.get(0);
        ByteCursor cursor = new ByteCursor(first);
        cursor.next();
        cursor.varint();
        cursor.varint();
        cursor.varint();
        int at = cursor.position();
        for (int i = 1; i < pieces.size() && at + 8 <= first.length; i++) {
            put(seal(pieces.get(i)), first, at);
            at += 4;
        }
        return withChecksum(summary, seal(first));
    }

    private static byte[] withChecksum(byte[] summary, long checksum) {
        ByteCursor cursor = new ByteCursor(summary);
        ByteSink fitting = new ByteSink();
        BlockContents contents = BlockContents.read(cursor);
        new BlockContents(
                        contents.rows(),
                        contents.first(),
                        contents.last(),
                        contents.logidMin(),
                        contents.logidMax(),
                        contents.contentBytes(),
                        checksum,
                        contents.form())
                .writeTo(fitting);
        fitting.put(summary, cursor.position(), cursor.remaining());
        byte[] sealed = fitting.toBytes();
        seal(sealed);
        return sealed;
    }

    private static long seal(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        put(checksum.getValue(), bytes, bytes.length - 4);
        return checksum.getValue();
    }

    private static void put(long value, byte[] bytes, int at) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
