package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip (RFC 1952), member after member until the stream ends.
 *
 * <p>The JDK's own stream asks {@code available()} whether another member follows, which on a pipe loses all but the
 * first; and it does not give out what was good before a damaged place.
 */
final class GzipInput extends DecodedInput {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final ByteSource source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean insideMember;
    private boolean ended;

    GzipInput(InputStream in) {
        source = new ByteSource(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!insideMember && !beginMember()) {
                ended = true;
                break;
            }
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        if (inflater.needsInput() && !inflater.finished()) {
            if (!source.fill()) {
                throw new DamagedInputException("gzip data ends in the middle", source.position());
            }
            inflater.setInput(source.buffer(), source.from(), source.available());
        }
        long inputBefore = inflater.getBytesRead();
        long outputBefore = inflater.getBytesWritten();
        try {
            int count = inflater.inflate(target, offset, length);
            source.skip((int) (inflater.getBytesRead() - inputBefore));
            return count;
        } catch (DataFormatException e) {
            source.skip((int) (inflater.getBytesRead() - inputBefore));
            int good = (int) (inflater.getBytesWritten() - outputBefore);
            if (good > 0) {
                return good;
            }
            throw new DamagedInputException("corrupt gzip data", source.position());
        }
    }

    /** Answers false at the end of the stream; zero bytes after a member are padding, as gzip itself sees it. */
    private boolean beginMember() throws IOException {
        boolean first = source.position() == 0;
        int magic = source.next();
        while (!first && magic == 0) {
            magic = source.next();
        }
        if (magic < 0) {
            return false;
        }
        long start = source.position() - 1;
        if (magic != 0x1f || source.next() != 0x8b || source.next() != 8) {
            throw new DamagedInputException("something that is not gzip follows the gzip data", start);
        }
        skipHeader();
        inflater.reset();
        inflater.setInput(source.buffer(), source.from(), source.available());
        crc.reset();
        insideMember = true;
        return true;
    }

    private void skipHeader() throws IOException {
        int flags = require();
        for (int i = 0; i < 6; i++) {
            require();
        }
        if ((flags & EXTRA) != 0) {
            int extra = require() | require() << 8;
            for (int i = 0; i < extra; i++) {
                require();
            }
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            require();
            require();
        }
    }

    private void skipText() throws IOException {
        int c;
        do {
            c = require();
        } while (c != 0);
    }

    private void endMember() throws IOException {
        insideMember = false;
        long trailer = source.position();
        long expectedCrc = fourBytes();
        long expectedLength = fourBytes();
        if (expectedCrc != crc.getValue() || expectedLength != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new DamagedInputException("gzip checksum does not match what was read; noticed", trailer);
        }
    }

    private long fourBytes() throws IOException {
        return require() | require() << 8 | require() << 16 | (long) require() << 24;
    }

    private int require() throws IOException {
        int b = source.next();
        if (b < 0) {
            throw new DamagedInputException("gzip data ends in the middle", source.position());
        }
        return b;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
