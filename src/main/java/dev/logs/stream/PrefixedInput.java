package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose first bytes were read already. Unlike a pushback stream it gives out those bytes without asking the
 * stream behind it for more, which on a live pipe would wait.
 */
final class PrefixedInput extends InputStream {

    private final byte[] prefix;
    private final InputStream rest;
    private int given;

    PrefixedInput(byte[] prefix, InputStream rest) {
        this.prefix = prefix;
        this.rest = rest;
    }

    @Override
    public int read() throws IOException {
        return given < prefix.length ? prefix[given++] & 0xff : rest.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (given == prefix.length) {
            return rest.read(target, offset, length);
        }
        int count = Math.min(length, prefix.length - given);
        System.arraycopy(prefix, given, target, offset, count);
        given += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
