package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import java.util.zip.CRC32C;

/** Gives forged bytes checksums that fit. */
final class ForgedChecksums {

    private ForgedChecksums() {}

    /** @param parts summary, payload, segment; the summary is replaced, since it names the checksum of the payload */
    static void fit(byte[][] parts) {
        long payload = seal(parts[1]);
        seal(parts[2]);
        ByteCursor cursor = new ByteCursor(parts[0]);
        ByteSink summary = new ByteSink();
        summary.put(cursor.next());
        BlockContents contents = BlockContents.read(cursor);
        new BlockContents(
                        contents.rows(),
                        contents.first(),
                        contents.last(),
                        contents.logidMin(),
                        contents.logidMax(),
                        contents.contentBytes(),
                        payload)
                .writeTo(summary);
        summary.put(parts[0], cursor.position(), cursor.remaining());
        parts[0] = summary.toBytes();
        seal(parts[0]);
    }

    private static long seal(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        for (int i = 0; i < 4; i++) {
            bytes[bytes.length - 4 + i] = (byte) (checksum.getValue() >>> (8 * i));
        }
        return checksum.getValue();
    }
}
