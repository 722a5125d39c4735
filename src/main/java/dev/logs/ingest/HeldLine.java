package dev.logs.ingest;

import dev.logs.stream.LineReader;
import java.util.Arrays;

/** A copy of a line that is read before the format is known. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeldLine(byte[] bytes, long number, long cutBytes) {

    static HeldLine copyOf(LineReader reader) {
        byte[] bytes = Arrays.copyOfRange(reader.buffer(), reader.offset(), reader.offset() + reader.length());
        return new HeldLine(bytes, reader.number(), reader.cutBytes());
    }
}
