package dev.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8Test {

    @Test
    void agreesWithTheDecoderOfTheJdk() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = randomBytes(random);
            boolean valid = Utf8.isValid(bytes, 0, bytes.length);
            assertThat(valid).as("seed %d, round %d", seed, round).isEqualTo(jdkAccepts(bytes));
            GrowingBytes readable = new GrowingBytes(4);
            int replaced = readable.appendReadable(bytes, 0, bytes.length, "\\x");
            assertThat(replaced == 0).isEqualTo(valid);
            assertThat(Utf8.isValid(readable.array(), 0, readable.length())).isTrue();
            assertThat(readable.length()).isEqualTo(bytes.length + 3 * replaced);
        }
    }

    @Test
    void writesWhatIsNotUtf8InHex() {
        byte[] latin1 = "café au lait".getBytes(StandardCharsets.ISO_8859_1);
        GrowingBytes readable = new GrowingBytes(4);
        assertThat(readable.appendReadable(latin1, 0, latin1.length, "\\x")).isEqualTo(1);
        assertThat(new String(readable.array(), 0, readable.length(), StandardCharsets.UTF_8))
                .isEqualTo("caf\\xE9 au lait");
    }

    @Test
    void cutsBetweenCharacters() {
        byte[] text = "aé€😀z".getBytes(StandardCharsets.UTF_8);
        int[] expected = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10};
        for (int cut = 0; cut < text.length; cut++) {
            assertThat(Utf8.cutBoundary(text, 0, cut)).as("cut at %d", cut).isEqualTo(expected[cut]);
        }
    }

    private static byte[] randomBytes(Random random) {
        int[] interesting = {
            0, 'a', 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4,
            0xf5, 0xff
        };
        byte[] bytes = new byte[random.nextInt(20)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(3) == 0 ? 'a' : interesting[random.nextInt(interesting.length)]);
        }
        return bytes;
    }

    private static boolean jdkAccepts(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
