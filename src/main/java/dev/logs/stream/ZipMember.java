package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The bytes of a file in a zip archive; the JDK's stream of them does not compare checksums. */
final class ZipMember extends DecodedInput {

    private final ZipFile zip;
    private final ZipEntry entry;
    private final CRC32 crc = new CRC32();
    private @Nullable InputStream in;

    ZipMember(ZipFile zip, ZipEntry entry) {
        this.zip = zip;
        this.entry = entry;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        InputStream open = in;
        if (open == null) {
            open = zip.getInputStream(entry);
            in = open;
        }
        int got = open.read(target, offset, length);
        if (got > 0) {
            crc.update(target, offset, got);
        } else if (got < 0 && entry.getCrc() != crc.getValue()) {
            throw new ZipException("its checksum does not match what was read");
        }
        return got;
    }
}
