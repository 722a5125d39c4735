package dev.logs.block.bytes;

/** Bytes with their length before and after compression in front; as they are when that is not smaller. */
public final class Frames {

    private Frames() {}

    public static void write(Slice raw, ByteSink target, FrameSettings settings) {
        ByteSink frame = new ByteSink(raw.length() / 2 + 64);
        target.putVarint(raw.length());
        if (raw.length() > 0 && settings.zstd().compress(raw, settings.level(), frame) < raw.length()) {
            target.putVarint(frame.length());
            target.put(frame.array(), 0, frame.length());
        } else {
            target.putVarint(raw.length());
            target.put(raw.bytes(), raw.from(), raw.length());
        }
    }

    /** Passes a frame, to be decompressed later by {@link Frame#raw}. */
    public static Frame claim(ByteCursor cursor, long rawBytesMax) {
        int rawLength = cursor.count(rawBytesMax, "length before compression");
        int length = cursor.count(Math.min(rawLength, cursor.remaining()), "length after compression");
        return new Frame(cursor.slice(length), rawLength);
    }

    /** Decompresses a frame and passes it. */
    public static byte[] read(ByteCursor cursor, long rawBytesMax) {
        return claim(cursor, rawBytesMax).raw();
    }

    /** A frame that was not decompressed yet. */
    public record Frame(Slice stored, int rawLength) {

        public byte[] raw() {
            return stored.length() == rawLength
                    ? new ByteCursor(stored.bytes(), stored.from(), stored.end()).take(rawLength)
                    : ZstdFrames.decompress(stored, rawLength);
        }
    }
}
