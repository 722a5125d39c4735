package dev.logs.block.bytes;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The pieces behind the first, each fetched and checked when it is first needed. One thread. */
final class PieceReader {

    private final IntFunction<byte[]> source;
    private final long[] checksums;
    private final int[] lengths;
    private final byte[] @Nullable [] known;

    /** @param directory at the number of pieces and their checksums */
    PieceReader(IntFunction<byte[]> source, ByteCursor directory) {
        this.source = source;
        this.checksums = new long[directory.count(directory.remaining() / Checksum.BYTES, "number of pieces")];
        this.lengths = new int[checksums.length];
        this.known = new byte[checksums.length][];
        for (int i = 0; i < checksums.length; i++) {
            checksums[i] = directory.fixed(Checksum.BYTES);
        }
    }

    /** Passes a stream of a piece and answers where in the piece it begins. */
    int claim(long number, int length) {
        int index = Damage.bounded(number - 1, checksums.length - 1L, "number of a piece");
        int from = lengths[index];
        lengths[index] = Damage.bounded((long) from + length, Integer.MAX_VALUE, "length of a piece");
        return from;
    }

    byte[] piece(int number) {
        byte[] piece = known[number - 1];
        if (piece == null) {
            piece = source.apply(number);
            if (Checksum.stored(piece) != checksums[number - 1]) {
                throw Damage.of("piece " + number + " is not the one that the directory tells of");
            }
            Checksum.open(piece, "piece " + number);
            if (piece.length != lengths[number - 1] + Checksum.BYTES) {
                throw Damage.of("piece " + number + " has another length than the directory tells");
            }
            known[number - 1] = piece;
        }
        return piece;
    }
}
