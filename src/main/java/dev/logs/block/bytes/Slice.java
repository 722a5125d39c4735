package dev.logs.block.bytes;

/** A part of an array, not copied. */
@SuppressWarnings("ArrayRecordComponent")
public record Slice(byte[] bytes, int from, int length) {

    public static Slice of(ByteSink sink) {
        return new Slice(sink.array(), 0, sink.length());
    }

    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /** Exclusive. */
    public int end() {
        return from + length;
    }
}
