package dev.logs.block.bytes;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a payload, each fetched with its piece and decompressed when it is first needed. While the directory is read, {@link #claim} hands
 * out the parts in the order in which they were written. One thread.
 */
public final class StreamReader {

    private static final int SHARED = StreamGroup.values().length;

    private final PieceReader pieces;
    private final int[] rawLengths;
    private final int[] storedLengths;
    private final int[] pieceOf;
    private final int[] starts;
    private final @Nullable Slice[] raw;
    private final int[] sharedUsed = new int[SHARED];
    private int nextOwn = SHARED;
    private final ByteCursor directory;

    /**
     * Reads the directory.
     *
     * @param first the first piece, its version passed and its checksum out of range: what {@link StreamWriter#pieces} made
     * @param pieces where the pieces behind the first are fetched by their numbers, none of them twice
     * @param rawBytesMax bound for all that may come out of the streams together
     */
    public StreamReader(ByteCursor first, IntFunction<byte[]> pieces, long rawBytesMax) {
        directory = new ByteCursor(Frames.read(first, rawBytesMax));
        first.expectEnd("the first piece");
        this.pieces = new PieceReader(pieces, directory);
        int own = directory.count(directory.remaining(), "number of streams");
        rawLengths = new int[SHARED + own];
        storedLengths = new int[SHARED + own];
        pieceOf = new int[SHARED + own];
        starts = new int[SHARED + own];
        raw = new Slice[SHARED + own];
        long left = rawBytesMax;
        for (int i = 0; i < starts.length; i++) {
            rawLengths[i] = directory.count(left, "stream length");
            left -= rawLengths[i];
            storedLengths[i] = directory.count(rawLengths[i], "stream length");
            if (storedLengths[i] > 0) {
                pieceOf[i] = directory.count(Integer.MAX_VALUE, "number of a piece");
                starts[i] = this.pieces.claim(pieceOf[i], storedLengths[i]);
            }
        }
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

    Slice raw(int stream) {
        Slice known = raw[stream];
        if (known == null) {
            known = storedLengths[stream] == 0 ? Slice.of(new byte[0]) : decompress(stream);
            raw[stream] = known;
        }
        return known;
    }

    /** What was not compressed stays where it is. */
    private Slice decompress(int stream) {
        byte[] piece = pieces.piece(pieceOf[stream]);
        Slice stored = new Slice(piece, starts[stream], storedLengths[stream]);
        return stored.length() == rawLengths[stream]
                ? stored
                : Slice.of(ZstdFrames.decompress(stored, rawLengths[stream]));
    }
}
