package dev.logs.block.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking at eight bytes at a time finds what a look at each finds. */
class LongBytesTest {

    private static final long SEED = System.nanoTime();

    @Test
    void skipsAsciiUpToTheFirstOtherByte() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = bytes(random);
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            int expected = from;
            while (expected < to && bytes[expected] >= 0) {
                expected++;
            }
            assertThat(LongBytes.skipAscii(bytes, from, to)).as("seed %d", SEED).isEqualTo(expected);
        }
    }

    @Test
    void tellsWhetherAByteIsThere() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = bytes(random);
            boolean expected = false;
            for (byte each : bytes) {
                expected |= each == '?';
            }
            assertThat(LongBytes.holds(bytes, '?')).as("seed %d", SEED).isEqualTo(expected);
        }
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        for (int i = 0; i < bytes.length; i++) {
            int kind = random.nextInt(40);
            bytes[i] = (byte) (kind == 0 ? -1 - random.nextInt(128) : kind == 1 ? '?' : '>' + random.nextInt(2) * 2);
        }
        return bytes;
    }
}
