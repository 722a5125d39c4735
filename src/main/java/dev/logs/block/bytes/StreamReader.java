package dev.logs.block.bytes;

import org.jspecify.annotations.Nullable;

/**
 * The streams of a payload, each decompressed when it is first needed. While the directory is read, {@link #claim} hands
 * out the parts in the order in which they were written. One thread.
 */
public final class StreamReader {

    private static final int SHARED = StreamGroup.values().length;

    private final byte[] payload;
    private final int[] rawLengths;
    private final int[] storedLengths;
    private final int[] starts;
    private final byte[] @Nullable [] raw;
    private final int[] sharedUsed = new int[SHARED];
    private int nextOwn = SHARED;
    private final ByteCursor directory;

    /**
     * Reads the directory.
     *
     * @param cursor at what {@link StreamWriter#writeTo} wrote, up to the end of its range
     * @param rawBytesMax bound for all that may come out of the streams together
     */
    public StreamReader(byte[] payload, ByteCursor cursor, long rawBytesMax) {
        this.payload = payload;
        directory = new ByteCursor(Frames.read(payload, cursor, rawBytesMax));
        int own = directory.count(directory.remaining(), "number of streams");
        rawLengths = new int[SHARED + own];
        storedLengths = new int[SHARED + own];
        starts = new int[SHARED + own];
        raw = new byte[SHARED + own][];
        long left = rawBytesMax;
        for (int i = 0; i < starts.length; i++) {
            rawLengths[i] = directory.count(left, "stream length");
            left -= rawLengths[i];
            storedLengths[i] = directory.count(rawLengths[i], "stream length");
            starts[i] = cursor.skip(storedLengths[i]);
        }
        cursor.expectEnd("the payload");
    }

    /** Behind the lengths of the streams: the descriptors of the columns. */
    public ByteCursor directory() {
        return directory;
    }

    /** The next part of a group. */
    public StreamPart claim(StreamGroup group, long length) {
        int wanted = Damage.bounded(length, Integer.MAX_VALUE, "length of a column");
        if (wanted >= StreamWriter.OWN_BYTES_MIN) {
            if (nextOwn == rawLengths.length || rawLengths[nextOwn] != wanted) {
                throw Damage.of("a column of " + wanted + " bytes has no stream");
            }
            return new StreamPart(this, nextOwn++, 0, wanted);
        }
        int stream = group.ordinal();
        int from = sharedUsed[stream];
        if (wanted > rawLengths[stream] - from) {
            throw Damage.of("the " + group + " stream is too short");
        }
        sharedUsed[stream] = from + wanted;
        return new StreamPart(this, stream, from, wanted);
    }

    /** Fails when streams hold more than the columns claimed. */
    public void expectAllClaimed() {
        directory.expectEnd("the directory");
        for (int i = 0; i < SHARED; i++) {
            if (sharedUsed[i] != rawLengths[i]) {
                throw Damage.of("a shared stream has bytes that belong to no column");
            }
        }
        if (nextOwn != rawLengths.length) {
            throw Damage.of("a stream belongs to no column");
        }
    }

    byte[] raw(int stream) {
        byte[] known = raw[stream];
        if (known == null) {
            Slice stored = new Slice(payload, starts[stream], storedLengths[stream]);
            known = new Frames.Frame(stored, rawLengths[stream]).raw();
            raw[stream] = known;
        }
        return known;
    }
}
