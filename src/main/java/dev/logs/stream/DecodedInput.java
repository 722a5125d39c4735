package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;

/** What decoders share: a single byte is read through the bulk read, and the damage that ended it is told every time. */
abstract class DecodedInput extends InputStream {

    private final byte[] single = new byte[1];

    @Override
    public final int read() throws IOException {
        int got;
        do {
            got = read(single, 0, 1);
        } while (got == 0);
        return got < 0 ? -1 : single[0] & 0xff;
    }
}
