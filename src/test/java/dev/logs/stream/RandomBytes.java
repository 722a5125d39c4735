package dev.logs.stream;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Random;

/** Random input for property tests. */
final class RandomBytes {

    private RandomBytes() {}

    /** Bytes with many line ends, carriage returns, NUL and pieces of characters. */
    static byte[] textLike(Random random, int length) {
        byte[] alphabet = {'a', 'b', ' ', '\n', '\n', '\r', 0, (byte) 0xc3, (byte) 0xa9, (byte) 0xf0, (byte) 0x9f, -1};
        byte[] bytes = new byte[length];
        int letters = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            int choice = random.nextInt(alphabet.length + letters);
            bytes[i] = choice < alphabet.length ? alphabet[choice] : (byte) ('a' + choice % 26);
        }
        return bytes;
    }

    /** Gives out the bytes in random small pieces. */
    static InputStream inPieces(byte[] bytes, Random random, int pieceMax) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(pieceMax)));
            }
        };
    }
}
