package dev.logs.block.bytes;

/** A part of a stream, decompressed when it is asked for. */
public final class StreamPart {

    private final StreamReader streams;
    private final int stream;
    private final int from;
    private final int length;

    StreamPart(StreamReader streams, int stream, int from, int length) {
        this.streams = streams;
        this.stream = stream;
        this.from = from;
        this.length = length;
    }

    public Slice slice() {
        Slice all = streams.raw(stream);
        return new Slice(all.bytes(), all.from() + from, length);
    }

    public int length() {
        return length;
    }

    public ByteCursor cursor() {
        Slice slice = slice();
        return new ByteCursor(slice.bytes(), slice.from(), slice.end());
    }
}
