package dev.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.error.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ResultOutputTest {

    @Test
    void encodesAsTheJdkDoesWhateverThePieces() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            StringBuilder all = new StringBuilder();
            try (ResultOutput out = new ResultOutput(bytes, "test")) {
                for (int i = 0; i < 20; i++) {
                    StringBuilder piece = randomText(random);
                    all.append(piece);
                    if (random.nextBoolean()) {
                        out.write(piece);
                    } else {
                        out.write(piece.toString());
                    }
                }
            }
            String expected = all.toString().replaceAll("(?<![\ud800-\udbff])[\udc00-\udfff]", "\ufffd");
            expected = expected.replaceAll("[\ud800-\udbff](?![\udc00-\udfff])", "\ufffd");
            assertThat(bytes.toString(StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void tellsABrokenPipeFromAFullDisk() {
        ResultOutput pipe = new ResultOutput(failing("Broken pipe"), "standard output");
        pipe.write("x");
        assertThatThrownBy(pipe::flush).isInstanceOf(BrokenPipeException.class);
        ResultOutput disk = new ResultOutput(failing("No space left on device"), "standard output");
        disk.write("x");
        assertThatThrownBy(disk::flush)
                .isInstanceOf(StorageException.class)
                .hasMessage("cannot write to standard output: No space left on device");
    }

    @Test
    void mixesTextAndBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultOutput out = new ResultOutput(bytes, "test");
        byte[] large = new byte[200_000];
        out.write("a");
        out.write(large, 0, large.length);
        out.write("b");
        out.flush();
        assertThat(bytes.toByteArray()).hasSize(200_002).startsWith('a', 0).endsWith(0, 'b');
    }

    private static StringBuilder randomText(Random random) {
        int[] points = {'a', 'z', 0, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff, 0xd800, 0xdc00};
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(10) == 0 ? 20_000 : 50);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text;
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
