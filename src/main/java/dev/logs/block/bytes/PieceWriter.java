package dev.logs.block.bytes;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays compressed streams out in pieces: a large one alone, so that it is read alone; small ones together with their neighbours,
 * which are often needed together. The first piece is the directory's, with number 0.
 */
final class PieceWriter {

    /** Keeping a piece costs the store up to a kilobyte, and reading it as much time as reading some 16 KB more. */
    private static final int PIECE_BYTES_MIN = 24 * 1024;

    private final List<ByteSink> pieces = new ArrayList<>();
    /** Where small streams go at the moment; 0 for a new piece. */
    private int open;

    /** Adds a stream and answers the number of its piece. */
    int add(Slice stored) {
        if (stored.length() >= PIECE_BYTES_MIN) {
            return put(stored, newPiece());
        }
        if (open == 0) {
            open = newPiece();
        }
        int number = put(stored, open);
        open = pieces.get(open - 1).length() >= PIECE_BYTES_MIN ? 0 : open;
        return number;
    }

    private int newPiece() {
        pieces.add(new ByteSink(PIECE_BYTES_MIN));
        return pieces.size();
    }

    private int put(Slice stored, int number) {
        pieces.get(number - 1).put(stored.bytes(), stored.from(), stored.length());
        return number;
    }

    /** The pieces behind the first, each with its checksum. */
    List<byte[]> seal() {
        List<byte[]> sealed = new ArrayList<>();
        for (ByteSink each : pieces) {
            sealed.add(Checksum.seal(each));
        }
        return sealed;
    }
}
